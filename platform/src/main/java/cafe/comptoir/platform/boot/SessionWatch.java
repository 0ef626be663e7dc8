package cafe.comptoir.platform.boot;

import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import org.jspecify.annotations.Nullable;

/** Notices when Discord is ready, and when it ends the connection for good. */
final class SessionWatch implements EventListener {

    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<@Nullable CloseCode> over = new CompletableFuture<>();

    /** Completes when Discord is ready; with a {@link SentAway} if it never will be. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Completes when the connection has ended for good, with Discord's reason if it gave one. */
    CompletableFuture<@Nullable CloseCode> over() {
        return over;
    }

    /** Discord ended the connection and will not have it again. */
    static final class SentAway extends Exception {

        private final transient @Nullable CloseCode code;

        SentAway(@Nullable CloseCode code) {
            super(code == null ? "the connection was closed" : code.getMeaning());
            this.code = code;
        }

        @Nullable CloseCode code() {
            return code;
        }
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case ReadyEvent _ -> ready.complete(null);
            case ShutdownEvent shutdown -> {
                CloseCode code = shutdown.getCloseCode();
                ready.completeExceptionally(new SentAway(code));
                over.complete(code);
            }
            default -> {}
        }
    }
}
