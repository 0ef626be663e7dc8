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
            case WorldEvent.MessageCreated(Message message) -> message(message);
            case WorldEvent.MessageUpdated(_, Message message) -> message(message);
            case WorldEvent.MessageDeleted(Message message) -> message(message);
            case WorldEvent.MessagesDeleted(Channel channel, _) -> messagesIn(channel.id());
            case WorldEvent.ReactionAdded added -> message(added.message());
            case WorldEvent.ReactionRemoved removed -> message(removed.message());
            case WorldEvent.ReactionsCleared cleared -> message(cleared.message());
            case WorldEvent.PinsUpdated pins -> messagesIn(pins.channel().id());
            case WorldEvent.PollVoted voted -> message(voted.message());
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
                    WorldEvent.GuildUpdated _,
                    WorldEvent.EmojisUpdated _,
                    WorldEvent.CommandsChanged _ ->
                    Optional.of(change("places"));
            case WorldEvent.InteractionCreated(Interaction interaction) -> submitted(interaction);
            case WorldEvent.InteractionAnswered(
                            Interaction interaction,
                            InteractionAnswer answer) ->
                    opened(interaction, answer);
            case WorldEvent.WorldReset _ -> Optional.of(change("world"));
            case WorldEvent.TypingStarted _, WorldEvent.OfModeration _ -> Optional.empty();
        };
    }

    private boolean onGuild(long guildId) {
        return world.directory().findMember(guildId, personId).isPresent();
    }

    private Optional<ObjectNode> message(Message message) {
        boolean forMe = message.visibleTo() == 0 || message.visibleTo() == personId;
        return forMe ? messagesIn(message.channelId()) : Optional.empty();
    }

    private Optional<ObjectNode> messagesIn(long channelId) {
        return world.sees(personId, channelId)
                ? Optional.of(change("messages").put("channel", Snowflake.text(channelId)))
                : Optional.empty();
    }

    private Optional<ObjectNode> channel(Channel channel) {
        return world.sees(personId, channel.id())
                ? Optional.of(change("places"))
                : Optional.empty();
    }

    private Optional<ObjectNode> submitted(Interaction interaction) {
        boolean mine = interaction.userId() == personId;
        return mine && interaction.type() == InteractionType.MODAL_SUBMIT
                ? Optional.of(change("form"))
                : Optional.empty();
    }

    private Optional<ObjectNode> opened(Interaction interaction, InteractionAnswer answer) {
        boolean mine = interaction.userId() == personId;
        return mine && answer instanceof InteractionAnswer.ModalShown
                ? Optional.of(change("form"))
                : Optional.empty();
    }

    private static ObjectNode change(String what) {
        return Json.object().put("what", what);
    }
}
