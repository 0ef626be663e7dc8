package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.World;

/** What people, roles and channels are called on one server, as one person may know it. */
final class Names {
    private final World world;
    private final long reader;
    private final long guildId;

    Names(World world, long reader, long guildId) {
        this.world = world;
        this.reader = reader;
        this.guildId = guildId;
    }

    String person(long id) {
        return world.directory().nameOn(guildId, id);
    }

    String role(long id) {
        return world.directory().findRole(guildId, id).map(Role::name).orElse("rôle-inconnu");
    }

    /** The channel's name, unless the reader may not know that it exists. */
    String channel(long id) {
        return world.directory()
                .findChannel(id)
                .filter(channel -> world.sees(reader, id))
                .map(Channel::name)
                .orElse("inconnu");
    }
}
