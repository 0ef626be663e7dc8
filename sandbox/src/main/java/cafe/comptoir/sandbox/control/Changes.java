package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Interaction;
import cafe.comptoir.sandbox.model.InteractionAnswer;
import cafe.comptoir.sandbox.model.InteractionType;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.model.WorldEvent;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Tells which of the world's changes one person can notice, and what to look at again. Called under the world's lock. */
final class Changes {
    private final World world;
    private final long personId;

    Changes(World world, long personId) {
        this.world = world;
        this.personId = personId;
    }

    Optional<ObjectNode> of(WorldEvent event) {
        return switch (event) {
            case WorldEvent.MessageCreated(Message message) -> message(message, "new");
            case WorldEvent.MessageUpdated(_, Message message) -> message(message, "changed");
            case WorldEvent.MessageDeleted(Message message) -> message(message, "gone");
            case WorldEvent.MessagesDeleted(Channel channel, _) -> messagesIn(channel.id(), "gone");
            case WorldEvent.ReactionAdded added -> message(added.message(), "changed");
            case WorldEvent.ReactionRemoved removed -> message(removed.message(), "changed");
            case WorldEvent.ReactionsCleared cleared -> message(cleared.message(), "changed");
            case WorldEvent.PollVoted voted -> message(voted.message(), "changed");
            case WorldEvent.ChannelRead(Channel channel, long reader) -> read(channel, reader);
            case WorldEvent.TypingStarted(Channel channel, long writer) -> typing(channel, writer);
            case WorldEvent.ChannelCreated(Channel channel) -> channel(channel);
            case WorldEvent.ChannelDeleted(Channel channel) -> channel(channel);
            case WorldEvent.ThreadCreated(Channel thread) -> channel(thread);
            case WorldEvent.ThreadDeleted(Channel thread) -> channel(thread);
            case WorldEvent.OfEvent happening ->
                    onGuild(happening.event().guildId())
                            ? Optional.of(change("places"))
                            : Optional.empty();
            case WorldEvent.ChannelUpdated _,
                    WorldEvent.ThreadUpdated _,
                    WorldEvent.ThreadMembersUpdated _,
                    WorldEvent.MemberJoined _,
                    WorldEvent.MemberUpdated _,
                    WorldEvent.MemberLeft _,
                    WorldEvent.RoleCreated _,
                    WorldEvent.RoleUpdated _,
                    WorldEvent.RoleDeleted _,
                    WorldEvent.UserUpdated _,
                    WorldEvent.PresenceUpdated _,
                    WorldEvent.GuildUpdated _,
                    WorldEvent.GuildDeleted _,
                    WorldEvent.EmojisUpdated _,
                    WorldEvent.CommandsChanged _ ->
                    Optional.of(change("places"));
            case WorldEvent.InteractionAnswered(
                            Interaction interaction,
                            InteractionAnswer answer) ->
                    opened(interaction, answer);
            case WorldEvent.WorldReset _ -> Optional.of(change("world"));
            case WorldEvent.PinsUpdated _,
                    WorldEvent.InteractionCreated _,
                    WorldEvent.OfModeration _ ->
                    Optional.empty();
        };
    }

    private boolean onGuild(long guildId) {
        return world.directory().findMember(guildId, personId).isPresent();
    }

    private Optional<ObjectNode> message(Message message, String kind) {
        boolean forMe = message.visibleTo() == 0 || message.visibleTo() == personId;
        return forMe
                ? messagesIn(message.channelId(), kind)
                        .map(change -> change.put("message", Snowflake.text(message.id())))
                : Optional.empty();
    }

    private Optional<ObjectNode> messagesIn(long channelId, String kind) {
        return world.sees(personId, channelId)
                ? Optional.of(change("messages", channelId).put("kind", kind))
                : Optional.empty();
    }

    private Optional<ObjectNode> read(Channel channel, long reader) {
        return reader == personId ? Optional.of(change("read", channel.id())) : Optional.empty();
    }

    private Optional<ObjectNode> typing(Channel channel, long writer) {
        if (writer == personId || !world.sees(personId, channel.id())) {
            return Optional.empty();
        }
        ObjectNode change = change("typing", channel.id());
        change.putObject("person")
                .put("id", Snowflake.text(writer))
                .put("name", world.directory().nameOn(channel.guildId(), writer));
        return Optional.of(change);
    }

    private Optional<ObjectNode> channel(Channel channel) {
        return world.sees(personId, channel.id())
                ? Optional.of(change("places"))
                : Optional.empty();
    }

    private Optional<ObjectNode> opened(Interaction interaction, InteractionAnswer answer) {
        boolean mine = interaction.userId() == personId;
        return switch (answer) {
            case InteractionAnswer.ModalShown _ when mine -> Optional.of(change("form"));
            case InteractionAnswer.GaveUp(Message loading) -> message(loading, "changed");
            default ->
                    mine && interaction.type() == InteractionType.MODAL_SUBMIT
                            ? Optional.of(change("form"))
                            : Optional.empty();
        };
    }

    private static ObjectNode change(String what, long channelId) {
        return change(what).put("channel", Snowflake.text(channelId));
    }

    private static ObjectNode change(String what) {
        return Json.object().put("what", what);
    }
}
