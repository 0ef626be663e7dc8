package cafe.comptoir.sandbox.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Looks for messages on a whole server, as far as the actor may read them. */
public final class MessageSearch {
    private final World world;
    private final State state;
    private final Access access;

    MessageSearch(World world, State state, Access access) {
        this.world = world;
        this.state = state;
        this.access = access;
    }

    /** All messages for which this holds, newest first. */
    public List<Message> find(long actor, long guildId, Predicate<Message> wanted) {
        return world.read(() -> {
            access.requireOnGuild(actor, guildId, Permission.READ_MESSAGE_HISTORY);
            return state.channels.values().stream()
                    .filter(channel -> channel.guildId() == guildId)
                    .filter(channel ->
                            access.in(actor, channel)
                                    .hasAll(
                                            PermissionSet.of(
                                                    Permission.VIEW_CHANNEL,
                                                    Permission.READ_MESSAGE_HISTORY)))
                    .flatMap(channel -> state.messagesIn(channel.id()).values().stream())
                    .filter(message -> !message.ephemeral() && !message.type().isNotice())
                    .filter(wanted)
                    .sorted(Comparator.comparingLong(Message::id).reversed())
                    .toList();
        });
    }
}
