package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.NewChannel;
import cafe.comptoir.sandbox.model.NewThread;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A server on which everything that decides who may do what is drawn by lot; the same for the same seed. */
final class MadeUpServer {
    private static final List<Permission> PERMISSIONS =
            List.of(
                    Permission.VIEW_CHANNEL,
                    Permission.SEND_MESSAGES,
                    Permission.SEND_MESSAGES_IN_THREADS,
                    Permission.ATTACH_FILES,
                    Permission.EMBED_LINKS,
                    Permission.MENTION_EVERYONE,
                    Permission.READ_MESSAGE_HISTORY,
                    Permission.ADD_REACTIONS,
                    Permission.SEND_POLLS,
                    Permission.PIN_MESSAGES,
                    Permission.CREATE_PUBLIC_THREADS,
                    Permission.MANAGE_THREADS,
                    Permission.MANAGE_CHANNELS,
                    Permission.MANAGE_ROLES,
                    Permission.MANAGE_EVENTS,
                    Permission.CREATE_EVENTS,
                    Permission.KICK_MEMBERS,
                    Permission.BAN_MEMBERS,
                    Permission.MANAGE_GUILD,
                    Permission.CREATE_INSTANT_INVITE);
    private static final List<ChannelType> TYPES =
            List.of(ChannelType.TEXT, ChannelType.ANNOUNCEMENT, ChannelType.FORUM);

    private final World world;
    private final Random lot;
    private final Guild guild;
    private final List<User> people = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();

    MadeUpServer(World world, long seed) {
        this.world = world;
        this.lot = new Random(seed);
        User owner = person("owner" + seed, Map.of());
        PermissionSet everything = PermissionSet.of(Permission.ADMINISTRATOR);
        this.guild =
                world.making().server("Serveur " + seed, "made" + seed, owner.id(), everything);
        roles();
        members(seed);
        channels();
        threads(owner);
    }

    Guild guild() {
        return guild;
    }

    List<User> people() {
        return people;
    }

    private void roles() {
        Role everyone = world.directory().findRole(guild.id(), guild.id()).orElseThrow();
        world.guilds()
                .changeRole(
                        everyone.withPermissions(
                                drawn(0.5)
                                        .plus(Permission.CREATE_PUBLIC_THREADS)
                                        .minus(Permission.MANAGE_GUILD)));
        for (int i = 0; i < 5; i++) {
            PermissionSet permissions =
                    i == 4 ? PermissionSet.of(Permission.ADMINISTRATOR) : drawn(0.3);
            roles.add(
                    world.making()
                            .role(
                                    new Role(
                                            0,
                                            guild.id(),
                                            "role" + i,
                                            0,
                                            true,
                                            0,
                                            permissions,
                                            false,
                                            0)));
        }
    }

    private void members(long seed) {
        for (int i = 0; i < 8; i++) {
            Set<Long> given = new LinkedHashSet<>();
            for (Role role : roles) {
                // One administrator, and one who has nothing but what everybody has.
                boolean admin = role.permissions().has(Permission.ADMINISTRATOR);
                if (i == 7 ? admin : i > 0 && !admin && lot.nextBoolean()) {
                    given.add(role.id());
                }
            }
            person("person" + seed + "." + i, Map.of(guild.id(), given));
        }
        User late = people.get(3);
        world.members()
                .setTimeout(
                        guild.ownerId(),
                        guild.id(),
                        late.id(),
                        world.time().now().plus(Duration.ofDays(1)));
    }

    private void channels() {
        List<Channel> categories = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            categories.add(channel("Rayon " + i, ChannelType.CATEGORY, 0));
        }
        for (int i = 0; i < 9; i++) {
            int place = lot.nextInt(4);
            long parent = place == 3 ? 0 : categories.get(place).id();
            channels.add(channel("salon-" + i, TYPES.get(i % TYPES.size()), parent));
        }
    }

    private Channel channel(String name, ChannelType type, long parent) {
        List<PermissionOverwrite> overwrites = new ArrayList<>();
        if (lot.nextBoolean()) {
            PermissionSet allow = drawn(0.2);
            overwrites.add(PermissionOverwrite.role(guild.id(), allow, drawn(0.3).minus(allow)));
        }
        for (Role role : roles) {
            if (lot.nextInt(3) == 0) {
                PermissionSet allow = drawn(0.3);
                overwrites.add(PermissionOverwrite.role(role.id(), allow, drawn(0.3).minus(allow)));
            }
        }
        for (User person : people) {
            if (lot.nextInt(5) == 0) {
                PermissionSet allow = drawn(0.3);
                overwrites.add(
                        PermissionOverwrite.member(person.id(), allow, drawn(0.3).minus(allow)));
            }
        }
        NewChannel wanted = NewChannel.of(name, type, parent).withOverwrites(overwrites);
        return world.making().channel(guild.id(), wanted);
    }

    private void threads(User owner) {
        for (Channel channel : channels) {
            if (channel.type() == ChannelType.TEXT) {
                thread(owner, channel, ChannelType.PUBLIC_THREAD);
                Channel hidden = thread(owner, channel, ChannelType.PRIVATE_THREAD);
                for (User person : people) {
                    if (lot.nextInt(3) == 0 && world.sees(person.id(), channel.id())) {
                        world.threads().add(owner.id(), hidden.id(), person.id());
                    }
                }
            }
        }
    }

    private Channel thread(User owner, Channel channel, ChannelType type) {
        NewThread wanted = NewThread.of("fil " + type, type);
        return world.threads().start(owner.id(), channel.id(), wanted);
    }

    private User person(String name, Map<Long, Set<Long>> roles) {
        User made = world.making().person(name, "", "fr", roles);
        people.add(made);
        return made;
    }

    private PermissionSet drawn(double share) {
        PermissionSet set = PermissionSet.NONE;
        for (Permission permission : PERMISSIONS) {
            set = lot.nextDouble() < share ? set.plus(permission) : set;
        }
        return set;
    }
}
