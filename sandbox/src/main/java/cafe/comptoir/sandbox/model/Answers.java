package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/** The bot's half of interactions: acknowledging, following up, editing, within Discord's deadlines. */
final class Answers {
    private final State state;
    private final MessageWriter writer;
    private final InteractionDesk desk;

    Answers(State state, MessageWriter writer, InteractionDesk desk) {
        this.state = state;
        this.writer = writer;
        this.desk = desk;
    }

    InteractionAnswer acknowledge(long id, String token, Callback callback) {
        Exchange exchange = state.exchanges.get(id);
        if (exchange == null || !exchange.interaction.token().equals(token)) {
            throw DiscordError.UNKNOWN_INTERACTION.exception();
        }
        if (exchange.acknowledged) {
            throw DiscordError.ALREADY_ACKNOWLEDGED.exception();
        }
        if (!desk.inTime(exchange)) {
            throw DiscordError.UNKNOWN_INTERACTION.exception();
        }
        requireFitting(exchange.interaction, callback);
        InteractionAnswer answer = apply(exchange, callback);
        exchange.acknowledged = true;
        desk.answered(exchange, answer);
        if (exchange.loading) {
            desk.awaitPromised(exchange);
        }
        return answer;
    }

    Message followUp(String token, MessageDraft draft) {
        Exchange exchange = usable(token);
        MessageWriter.check(draft);
        if (exchange.loading) {
            return finishLoading(exchange, draft);
        }
        Message message = write(exchange, draft, withOriginal(exchange));
        desk.tell(exchange, new InteractionAnswer.FollowedUp(message));
        return message;
    }

    Message message(String token, long messageId) {
        return find(usable(token), messageId);
    }

    Message edit(String token, long messageId, MessageEdit edit) {
        Exchange exchange = usable(token);
        Message before = find(exchange, messageId);
        Message after = writer.edit(state.channel(before.channelId()), before, edit);
        if (before.id() == exchange.originalId) {
            desk.promiseKept(exchange);
        }
        desk.tell(exchange, new InteractionAnswer.Updated(after));
        return after;
    }

    void delete(String token, long messageId) {
        Exchange exchange = usable(token);
        Message message = find(exchange, messageId);
        if (message.id() == exchange.originalId) {
            desk.promiseKept(exchange);
        }
        writer.remove(message);
    }

    private InteractionAnswer apply(Exchange exchange, Callback callback) {
        return switch (callback) {
            case Callback.Reply reply -> {
                MessageWriter.check(reply.draft());
                Message message = write(exchange, reply.draft(), exchange.metadata);
                exchange.originalId = message.id();
                yield new InteractionAnswer.Replied(message);
            }
            case Callback.DeferReply defer -> {
                Message loading = write(exchange, loading(defer.ephemeral()), exchange.metadata);
                exchange.originalId = loading.id();
                exchange.loading = true;
                yield new InteractionAnswer.Deferred(loading);
            }
            case Callback.DeferUpdate _ -> {
                exchange.originalId = exchange.interaction.messageId();
                yield new InteractionAnswer.UpdateDeferred();
            }
            case Callback.Update update -> {
                exchange.originalId = exchange.interaction.messageId();
                Message before = find(exchange, 0);
                Channel channel = state.channel(before.channelId());
                yield new InteractionAnswer.Updated(writer.edit(channel, before, update.edit()));
            }
            case Callback.Suggest suggest -> new InteractionAnswer.Suggested(suggest.choices());
            case Callback.ShowModal show -> {
                exchange.modal =
                        new Modal(
                                exchange.interaction.id(),
                                show.customId(),
                                show.title(),
                                show.components());
                yield new InteractionAnswer.ModalShown(exchange.modal);
            }
        };
    }

    private Message write(Exchange exchange, MessageDraft draft, InteractionMetadata metadata) {
        Interaction interaction = exchange.interaction;
        Channel channel = state.channel(interaction.channelId());
        boolean ephemeral = draft.hasFlag(MessageFlags.EPHEMERAL);
        @Nullable MessageReference reference = null;
        long source = interaction.messageId();
        if (source != 0) {
            reference = new MessageReference(channel.guildId(), channel.id(), source);
        }
        long visibleTo = ephemeral ? interaction.userId() : 0;
        return writer.add(
                channel, state.botId, typeOf(interaction), draft, reference, metadata, visibleTo);
    }

    /** The first message after a deferral takes the place of "… is thinking" and stays as ephemeral as that was. */
    private Message finishLoading(Exchange exchange, MessageDraft draft) {
        Message before = find(exchange, 0);
        MessageEdit edit =
                new MessageEdit(
                        draft.content(),
                        draft.embeds(),
                        draft.components(),
                        null,
                        draft.uploads(),
                        draft.flags(),
                        draft.allowedMentions());
        desk.promiseKept(exchange);
        Message after = writer.edit(state.channel(before.channelId()), before, edit);
        desk.tell(exchange, new InteractionAnswer.Updated(after));
        return after;
    }

    private Exchange usable(String token) {
        Exchange exchange = state.exchangesByToken.get(token);
        if (exchange == null || !desk.tokenValid(exchange)) {
            throw DiscordError.INVALID_WEBHOOK_TOKEN.exception();
        }
        if (!exchange.acknowledged) {
            throw DiscordError.UNKNOWN_WEBHOOK.exception();
        }
        return exchange;
    }

    private Message find(Exchange exchange, long messageId) {
        long id = messageId == 0 ? exchange.originalId : messageId;
        Message message = state.message(exchange.interaction.channelId(), id);
        if (message.authorId() != state.botId) {
            throw DiscordError.UNKNOWN_MESSAGE.exception();
        }
        return message;
    }

    private static InteractionMetadata withOriginal(Exchange exchange) {
        InteractionMetadata own = exchange.metadata;
        return new InteractionMetadata(
                own.interactionId(),
                own.type(),
                own.userId(),
                own.commandName(),
                exchange.originalId,
                own.interactedMessageId(),
                own.triggering());
    }

    private static MessageDraft loading(boolean ephemeral) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        int flags = MessageFlags.LOADING | (ephemeral ? MessageFlags.EPHEMERAL : 0);
        return new MessageDraft(
                "",
                nodes.arrayNode(),
                nodes.arrayNode(),
                java.util.List.of(),
                flags,
                AllowedMentions.ALL,
                0,
                true,
                null,
                false,
                false,
                null,
                null,
                null);
    }

    private static MessageType typeOf(Interaction interaction) {
        return switch (interaction.type()) {
            case COMMAND ->
                    interaction.data().path("type").asInt() == CommandType.CHAT_INPUT.code()
                            ? MessageType.CHAT_INPUT_COMMAND
                            : MessageType.CONTEXT_MENU_COMMAND;
            case COMPONENT, MODAL_SUBMIT ->
                    interaction.messageId() == 0 ? MessageType.DEFAULT : MessageType.REPLY;
            case AUTOCOMPLETE -> MessageType.DEFAULT;
        };
    }

    private static void requireFitting(Interaction interaction, Callback callback) {
        boolean autocomplete = interaction.type() == InteractionType.AUTOCOMPLETE;
        boolean fits =
                switch (callback) {
                    case Callback.Suggest _ -> autocomplete;
                    case Callback.Reply _, Callback.DeferReply _ -> !autocomplete;
                    case Callback.DeferUpdate _, Callback.Update _ -> interaction.messageId() != 0;
                    case Callback.ShowModal _ ->
                            !autocomplete && interaction.type() != InteractionType.MODAL_SUBMIT;
                };
        if (!fits) {
            throw FormErrors.single(
                    "type",
                    "INTERACTION_APPLICATION_COMMAND_INVALID_CALLBACK_TYPE",
                    "Interaction callback type is invalid for this interaction type");
        }
    }
}
