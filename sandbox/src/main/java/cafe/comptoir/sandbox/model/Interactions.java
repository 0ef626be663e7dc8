package cafe.comptoir.sandbox.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * People using commands, components and forms, and the bot's answers. The people's half refuses what their Discord
 * client would not offer; the bot's half keeps Discord's deadlines: 3 s to acknowledge, 15 min for the rest.
 */
public final class Interactions {
    private final World world;
    private final State state;
    private final InteractionDesk desk;
    private final CommandUse commandUse;
    private final ComponentUse componentUse;
    private final ModalUse modalUse;
    private final Answers answers;

    Interactions(World world, State state, Access access, Messages messages) {
        this.world = world;
        this.state = state;
        this.desk = new InteractionDesk(world, state, access);
        this.commandUse = new CommandUse(state, access, desk, messages.writer());
        this.componentUse = new ComponentUse(state, access, desk);
        this.modalUse = new ModalUse(state, desk, messages.writer());
        this.answers = new Answers(state, messages.writer(), desk);
    }

    /** The commands that a person's client offers in a channel. */
    public List<ApplicationCommand> offered(long userId, long channelId) {
        return world.read(() -> commandUse.offered(userId, channelId));
    }

    public Interaction slash(SlashUse use) {
        return world.write(() -> commandUse.slash(use));
    }

    /** The person types into one option; what they entered so far comes along. */
    public Interaction autocomplete(SlashUse use, String focused) {
        return world.write(() -> commandUse.autocomplete(use, focused));
    }

    public Interaction userMenu(long userId, long channelId, String command, long targetUser) {
        return world.write(() -> commandUse.userMenu(userId, channelId, command, targetUser));
    }

    public Interaction messageMenu(
            long userId, long channelId, String command, long targetMessage) {
        return world.write(() -> commandUse.messageMenu(userId, channelId, command, targetMessage));
    }

    public Interaction click(long userId, long channelId, long messageId, String customId) {
        return world.write(() -> componentUse.click(userId, channelId, messageId, customId));
    }

    /** Chooses from a select menu: values of a string select, ids otherwise. */
    public Interaction select(
            long userId, long channelId, long messageId, String customId, List<String> values) {
        return world.write(
                () -> componentUse.select(userId, channelId, messageId, customId, values));
    }

    /** Sends the form that an earlier interaction of the same person has opened. */
    public Interaction submit(long userId, long interactionId, Map<String, ModalInput> inputs) {
        return world.write(() -> modalUse.submit(userId, interactionId, inputs));
    }

    /** Closes a form without sending it; nobody hears of it. */
    public void dismiss(long interactionId) {
        world.run(() -> exchange(interactionId).modal = null);
    }

    /** The form that an interaction has opened, while it is open. */
    public Optional<Modal> openModal(long interactionId) {
        return world.read(() -> Optional.ofNullable(exchange(interactionId).modal));
    }

    /** Completes with the bot's first answer, or with {@code Failed} after three seconds. Never under the world's lock. */
    public CompletableFuture<InteractionAnswer> answer(long interactionId) {
        return world.read(() -> exchange(interactionId).firstAnswer.copy());
    }

    /** Whether any interaction is still waiting for its acknowledgement. */
    public boolean anyUnanswered() {
        return world.read(() ->
                state.exchanges.values().stream().anyMatch(e -> !e.acknowledged && !e.failed));
    }

    /** The bot acknowledges. The answer tells what became of it. */
    public InteractionAnswer acknowledge(long interactionId, String token, Callback callback) {
        return answering(interactionId, () -> answers.acknowledge(interactionId, token, callback));
    }

    public Optional<Interaction> find(long interactionId) {
        return world.read(() ->
                Optional.ofNullable(state.exchanges.get(interactionId))
                        .map(exchange -> exchange.interaction));
    }

    public Message followUp(String token, MessageDraft draft) {
        return answering(idIn(token), () -> answers.followUp(token, draft));
    }

    /** A message of this interaction; {@code 0} stands for the original answer. */
    public Message message(String token, long messageId) {
        return world.read(() -> answers.message(token, messageId));
    }

    public Message editMessage(String token, long messageId, MessageEdit edit) {
        return answering(idIn(token), () -> answers.edit(token, messageId, edit));
    }

    public void deleteMessage(String token, long messageId) {
        answering(
                idIn(token),
                () -> {
                    answers.delete(token, messageId);
                    return token;
                });
    }

    /** Whether this is the token of some interaction, however old. */
    public boolean knowsToken(String token) {
        return world.read(() -> state.exchangesByToken.containsKey(token));
    }

    /** The interaction that a token is for, or {@code 0}; a token tells it by itself, however old. */
    public static long idIn(String token) {
        return InteractionDesk.idIn(token);
    }

    /** Whether "… is thinking" has stood there for so long that nothing can come of it any more. */
    public boolean gaveUp(Message message) {
        return message.body().hasFlag(MessageFlags.LOADING)
                && !world.time()
                        .now()
                        .isBefore(message.createdAt().plus(InteractionDesk.TOKEN_LIFE));
    }

    /** How long the bot has to acknowledge. */
    public static Duration acknowledgementTime() {
        return InteractionDesk.ACKNOWLEDGE_WITHIN;
    }

    private <T> T answering(long interactionId, Supplier<T> answer) {
        return world.write(() -> {
            state.answering = interactionId;
            try {
                return answer.get();
            } finally {
                state.answering = 0;
            }
        });
    }

    private Exchange exchange(long interactionId) {
        return State.found(state.exchanges.get(interactionId), DiscordError.UNKNOWN_INTERACTION);
    }
}
