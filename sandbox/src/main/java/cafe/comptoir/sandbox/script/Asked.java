package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Interaction;
import cafe.comptoir.sandbox.model.InteractionAnswer;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Modal;
import cafe.comptoir.sandbox.model.WorldEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An interaction on its way: hears from the world's events when its answer has become visible. */
final class Asked {
    private final long interactionId;
    private final long start = System.nanoTime();
    private @Nullable Message loading;

    Asked(Interaction interaction) {
        this.interactionId = interaction.id();
    }

    /** How an interaction ended, as far as it has. */
    sealed interface Outcome {}

    /** An answer that the person can see, or an acknowledgement that changes nothing yet. */
    record Done(Answer.Kind kind, Content content) implements Outcome {}

    /** The client says in red that nobody answered. */
    record Refused(String reason) implements Outcome {}

    /** Time is up; the state ends a sentence. */
    record Silent(String state) implements Outcome {}

    /** What an answer holds; at most one of these is there. */
    record Content(@Nullable Message message, @Nullable Modal modal, List<Suggestion> suggestions) {
        static final Content NOTHING = new Content(null, null, List.of());

        static Content of(Message message) {
            return new Content(message, null, List.of());
        }
    }

    Optional<Outcome> hear(List<WorldEvent> news) {
        for (WorldEvent event : news) {
            Optional<Outcome> outcome = hear(event);
            if (outcome.isPresent()) {
                return outcome;
            }
        }
        return Optional.empty();
    }

    Outcome silence() {
        return new Silent(
                loading == null ? "the bot did not answer" : "the bot was still thinking");
    }

    long interactionId() {
        return interactionId;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Optional<Outcome> hear(WorldEvent event) {
        if (event instanceof WorldEvent.InteractionAnswered(var interaction, var answer)
                && interaction.id() == interactionId) {
            return heard(answer);
        }
        boolean withdrawn =
                event instanceof WorldEvent.MessageDeleted(Message gone)
                        && loading != null
                        && gone.id() == loading.id();
        return withdrawn ? done(Answer.Kind.ACKNOWLEDGED, Content.NOTHING) : Optional.empty();
    }

    private Optional<Outcome> heard(InteractionAnswer answer) {
        return switch (answer) {
            case InteractionAnswer.Replied(Message message) ->
                    done(Answer.Kind.MESSAGE, Content.of(message));
            case InteractionAnswer.FollowedUp(Message message) ->
                    done(Answer.Kind.MESSAGE, Content.of(message));
            case InteractionAnswer.Updated(Message message) ->
                    done(
                            loading == null ? Answer.Kind.CHANGE : Answer.Kind.MESSAGE,
                            Content.of(message));
            case InteractionAnswer.ModalShown(Modal modal) ->
                    done(Answer.Kind.FORM, new Content(null, modal, List.of()));
            case InteractionAnswer.Suggested(var choices) ->
                    done(Answer.Kind.SUGGESTIONS, new Content(null, null, suggestions(choices)));
            case InteractionAnswer.UpdateDeferred() ->
                    done(Answer.Kind.ACKNOWLEDGED, Content.NOTHING);
            case InteractionAnswer.GaveUp _ ->
                    Optional.of(new Refused("the bot went on thinking for 15 minutes"));
            case InteractionAnswer.Failed(String reason) -> Optional.of(new Refused(reason));
            case InteractionAnswer.Deferred(Message message) -> {
                loading = message;
                yield Optional.empty();
            }
        };
    }

    private static Optional<Outcome> done(Answer.Kind kind, Content content) {
        return Optional.of(new Done(kind, content));
    }

    private static List<Suggestion> suggestions(JsonNode choices) {
        List<Suggestion> all = new ArrayList<>();
        for (JsonNode choice : choices) {
            all.add(new Suggestion(choice.path("name").asText(), choice.path("value")));
        }
        return all;
    }
}
