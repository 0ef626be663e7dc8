package cafe.comptoir.sandbox.model;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One interaction on its way from question to answers. Mutable, under the world's lock. */
final class Exchange {
    final Interaction interaction;
    final InteractionMetadata metadata;
    final CompletableFuture<InteractionAnswer> firstAnswer = new CompletableFuture<>();
    boolean acknowledged;
    boolean failed;
    long originalId;
    boolean loading;
    @Nullable Modal modal;

    /** Done when nobody acknowledges in time. */
    Runnable undo = () -> {};

    Timeline.@Nullable Cancellable deadline;

    Exchange(Interaction interaction, InteractionMetadata metadata) {
        this.interaction = interaction;
        this.metadata = metadata;
    }

    /** Dependents run elsewhere: never under the world's lock. */
    void answer(InteractionAnswer answer) {
        firstAnswer.completeAsync(() -> answer);
    }

    void abandon() {
        if (deadline != null) {
            deadline.cancel();
        }
        answer(new InteractionAnswer.Failed("The world was reset."));
    }
}
