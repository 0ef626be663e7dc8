package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Opens interactions, watches their deadline and tells what came of them. */
final class InteractionDesk {
    static final Duration ACKNOWLEDGE_WITHIN = Duration.ofSeconds(3);
    static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
    private static final String DID_NOT_RESPOND = "The application did not respond";
    private static final int REMEMBERED = 20_000;
    private static final String TOKEN = "interaction:";

    private final World world;
    private final State state;
    private final Access access;
    private final SplittableRandom random = new SplittableRandom();

    InteractionDesk(World world, State state, Access access) {
        this.world = world;
        this.state = state;
        this.access = access;
    }

    Interaction open(
            InteractionType type,
            long userId,
            Channel channel,
            long messageId,
            ObjectNode data,
            ResolvedIds resolved,
            @Nullable InteractionMetadata triggering) {
        long id = state.ids.next();
        Interaction interaction =
                new Interaction(
                        id,
                        token(id),
                        type,
                        channel.guildId(),
                        channel.id(),
                        userId,
                        messageId,
                        data,
                        resolved,
                        access.in(userId, channel),
                        access.in(state.botId, channel),
                        state.time.now());
        Exchange exchange = new Exchange(interaction, metadata(interaction, triggering));
        remember(exchange);
        exchange.deadline =
                state.time.after(ACKNOWLEDGE_WITHIN, () -> world.run(() -> expire(exchange)));
        state.emit(new WorldEvent.InteractionCreated(interaction));
        return interaction;
    }

    /** Records the first answer and stops the clock. */
    InteractionAnswer answered(Exchange exchange, InteractionAnswer answer) {
        if (exchange.deadline != null) {
            exchange.deadline.cancel();
            exchange.deadline = null;
        }
        exchange.answer(answer);
        tell(exchange, answer);
        return answer;
    }

    void tell(Exchange exchange, InteractionAnswer answer) {
        state.emit(new WorldEvent.InteractionAnswered(exchange.interaction, answer));
    }

    /** An interaction that may still be acknowledged. */
    boolean inTime(Exchange exchange) {
        return !exchange.failed
                && state.time
                        .now()
                        .isBefore(exchange.interaction.createdAt().plus(ACKNOWLEDGE_WITHIN));
    }

    boolean tokenValid(Exchange exchange) {
        return state.time.now().isBefore(exchange.interaction.createdAt().plus(TOKEN_LIFE));
    }

    /** Tells when the answer that was promised can no longer come. */
    void awaitPromised(Exchange exchange) {
        // A moment later than the token ends, so that whoever looks then finds it ended.
        exchange.deadline =
                state.time.after(
                        TOKEN_LIFE.plusSeconds(1), () -> world.run(() -> giveUp(exchange)));
    }

    void promiseKept(Exchange exchange) {
        exchange.loading = false;
        if (exchange.deadline != null) {
            exchange.deadline.cancel();
            exchange.deadline = null;
        }
    }

    static long idIn(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return text.startsWith(TOKEN)
                    ? Snowflake.parse(text.substring(TOKEN.length()).replaceFirst(":.*", ""))
                    : 0;
        } catch (IllegalArgumentException noToken) {
            return 0;
        }
    }

    private void giveUp(Exchange exchange) {
        if (exchange.loading) {
            promiseKept(exchange);
            Message loading =
                    state.messagesIn(exchange.interaction.channelId()).get(exchange.originalId);
            if (loading != null) {
                tell(exchange, new InteractionAnswer.GaveUp(loading));
            }
        }
    }

    private void expire(Exchange exchange) {
        if (exchange.acknowledged || exchange.failed) {
            return;
        }
        exchange.failed = true;
        exchange.undo.run();
        String reason =
                switch (exchange.interaction.type()) {
                    case COMMAND -> DID_NOT_RESPOND;
                    case COMPONENT -> "This interaction failed";
                    case AUTOCOMPLETE -> "Loading options failed";
                    case MODAL_SUBMIT -> "Something went wrong. Try again.";
                };
        InteractionAnswer.Failed failed = new InteractionAnswer.Failed(reason);
        exchange.answer(failed);
        tell(exchange, failed);
    }

    private void remember(Exchange exchange) {
        state.exchanges.put(exchange.interaction.id(), exchange);
        state.exchangesByToken.put(exchange.interaction.token(), exchange);
        if (state.exchanges.size() > REMEMBERED) {
            state.exchanges.values().removeIf(old -> !tokenValid(old));
            state.exchangesByToken.values().removeIf(old -> !tokenValid(old));
        }
    }

    private String token(long id) {
        String text = TOKEN + id + ":" + Long.toHexString(random.nextLong());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InteractionMetadata metadata(
            Interaction interaction, @Nullable InteractionMetadata triggering) {
        boolean command = interaction.type() == InteractionType.COMMAND;
        return new InteractionMetadata(
                interaction.id(),
                interaction.type(),
                interaction.userId(),
                command ? interaction.path() : null,
                0,
                interaction.type() == InteractionType.COMPONENT ? interaction.messageId() : 0,
                triggering);
    }
}
