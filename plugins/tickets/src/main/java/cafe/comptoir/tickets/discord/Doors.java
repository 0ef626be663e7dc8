package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.People;
import cafe.comptoir.tickets.TicketsConfig;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.PermissionOverride;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.managers.channel.concrete.TextChannelManager;
import net.dv8tion.jda.api.requests.restaction.ChannelAction;
import org.jspecify.annotations.Nullable;

/** Who can read and write in a ticket's channel. */
public final class Doors {

    private static final EnumSet<Permission> TALK =
            EnumSet.of(
                    Permission.VIEW_CHANNEL,
                    Permission.MESSAGE_HISTORY,
                    Permission.MESSAGE_SEND,
                    Permission.MESSAGE_ATTACH_FILES,
                    Permission.MESSAGE_EMBED_LINKS,
                    Permission.MESSAGE_ADD_REACTION);

    private static final EnumSet<Permission> KEEP_HOUSE =
            EnumSet.of(Permission.MANAGE_CHANNEL, Permission.VIEW_CHANNEL);

    private final People people;
    private final Config<TicketsConfig> config;

    @Inject
    Doors(People people, Config<TicketsConfig> config) {
        this.people = people;
        this.config = config;
    }

    /** Adds to the creation of a channel who gets in: the guests, the whole staff, nobody else. */
    ChannelAction<TextChannel> guard(
            ChannelAction<TextChannel> creation, Guild server, Collection<Who> guests) {
        long talk = allowed(server, TALK);
        long view = Permission.VIEW_CHANNEL.getRawValue();
        EnumSet<Permission> ours = EnumSet.copyOf(TALK);
        ours.addAll(KEEP_HOUSE);
        ChannelAction<TextChannel> guarded =
                creation.addRolePermissionOverride(server.getPublicRole().getIdLong(), 0, view)
                        .addMemberPermissionOverride(
                                server.getSelfMember().getIdLong(), allowed(server, ours), 0);
        for (Role role : people.rolesOn(server, config.get().staff())) {
            guarded = guarded.addRolePermissionOverride(role.getIdLong(), talk, 0);
        }
        for (Who guest : guests) {
            guarded = guarded.addMemberPermissionOverride(guest.id(), talk, 0);
        }
        return guarded;
    }

    /** Lets one person in; sends nothing if they are. */
    void letIn(TextChannel channel, long person) {
        long talk = allowed(channel.getGuild(), TALK);
        PermissionOverride now = overrideOf(channel, person);
        if (now == null || (now.getAllowedRaw() & talk) != talk) {
            channel.getManager().putMemberPermissionOverride(person, talk, 0).complete();
        }
    }

    /** Takes one person's access away; sends nothing if they have none of their own. */
    void letOut(TextChannel channel, long person) {
        if (overrideOf(channel, person) != null) {
            channel.getManager().removePermissionOverride(person).complete();
        }
    }

    /** Lets everybody but the bot read on and write no more. */
    public static void lock(TextChannel channel) {
        long send = Permission.MESSAGE_SEND.getRawValue();
        long self = channel.getGuild().getSelfMember().getIdLong();
        TextChannelManager changes = channel.getManager();
        boolean changed = false;
        for (PermissionOverride door : channel.getPermissionOverrides()) {
            if (door.getIdLong() != self && (door.getDeniedRaw() & send) == 0) {
                long allow = door.getAllowedRaw() & ~send;
                long deny = door.getDeniedRaw() | send;
                changes =
                        door.isMemberOverride()
                                ? changes.putMemberPermissionOverride(door.getIdLong(), allow, deny)
                                : changes.putRolePermissionOverride(door.getIdLong(), allow, deny);
                changed = true;
            }
        }
        if (changed) {
            changes.complete();
        }
    }

    private static @Nullable PermissionOverride overrideOf(TextChannel channel, long person) {
        return channel.getMemberPermissionOverrides().stream()
                .filter(override -> override.getIdLong() == person)
                .findFirst()
                .orElse(null);
    }

    /** Discord refuses to let a bot give what it does not have itself. */
    private static long allowed(Guild server, EnumSet<Permission> wanted) {
        EnumSet<Permission> ours = EnumSet.copyOf(wanted);
        ours.retainAll(server.getSelfMember().getPermissions());
        return Permission.getRaw(ours);
    }
}
