package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.model.WorldEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for a message: first everywhere, later only where something has happened since. */
final class Search {
    private final World world;
    private final Sight sight;
    private final Predicate<Seen> wanted;

    Search(World world, Sight sight, Predicate<Seen> wanted) {
        this.world = world;
        this.sight = sight;
        this.wanted = wanted;
    }

    Optional<Seen> everywhere() {
        return sight.channels().stream()
                .flatMap(channel -> sight.newest(channel.id(), wanted).stream())
                .findFirst();
    }

    Optional<Seen> in(List<WorldEvent> news) {
        for (WorldEvent event : news) {
            Optional<Seen> found = in(event);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Seen> in(WorldEvent event) {
        return switch (event) {
            case WorldEvent.MessageCreated(Message message) -> check(message.channelId());
            case WorldEvent.MessageUpdated(_, Message message) -> check(message.channelId());
            case WorldEvent.PollVoted voted -> check(voted.message().channelId());
            case WorldEvent.ReactionAdded added -> check(added.message().channelId());
            case WorldEvent.ChannelCreated(Channel channel) -> check(channel.id());
            case WorldEvent.ChannelUpdated(_, Channel channel) -> check(channel.id());
            case WorldEvent.ThreadCreated(Channel thread) -> check(thread.id());
            case WorldEvent.ThreadMembersUpdated members -> check(members.thread().id());
            case WorldEvent.MemberJoined _,
                    WorldEvent.MemberUpdated _,
                    WorldEvent.RoleUpdated _,
                    WorldEvent.WorldReset _ ->
                    everywhere();
            case WorldEvent.ThreadUpdated _,
                    WorldEvent.ChannelDeleted _,
                    WorldEvent.ThreadDeleted _,
                    WorldEvent.MessageDeleted _,
                    WorldEvent.MessagesDeleted _,
                    WorldEvent.ReactionRemoved _,
                    WorldEvent.ReactionsCleared _,
                    WorldEvent.PinsUpdated _,
                    WorldEvent.ChannelRead _,
                    WorldEvent.TypingStarted _,
                    WorldEvent.OfModeration _,
                    WorldEvent.GuildUpdated _,
                    WorldEvent.EmojisUpdated _,
                    WorldEvent.OfEvent _,
                    WorldEvent.MemberLeft _,
                    WorldEvent.RoleCreated _,
                    WorldEvent.RoleDeleted _,
                    WorldEvent.GuildDeleted _,
                    WorldEvent.UserUpdated _,
                    WorldEvent.PresenceUpdated _,
                    WorldEvent.CommandsChanged _,
                    WorldEvent.InteractionCreated _,
                    WorldEvent.InteractionAnswered _ ->
                    Optional.empty();
        };
    }

    private Optional<Seen> check(long channelId) {
        return world.sees(sight.personId(), channelId)
                ? sight.newest(channelId, wanted)
                : Optional.empty();
    }
}
