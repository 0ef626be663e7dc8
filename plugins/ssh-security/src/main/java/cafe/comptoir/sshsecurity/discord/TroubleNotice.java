package cafe.comptoir.sshsecurity.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.sshsecurity.access.Readers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the readers what is wrong with the vault: one message for as long as it lasts, edited when
 * something else goes wrong or all is well again. Looks by itself, once a second, and without the
 * database, whose disk may be the one that is full.
 */
public final class TroubleNotice implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TroubleNotice.class);

    /** Over only after so many looks without trouble: a disk at its limit is full every other moment. */
    private static final int CALM = 3;

    /** The same trouble that comes back within this many looks goes on in the same message. */
    private static final int SOON = 600;

    /** After Discord could not be reached it is tried again after this many looks. */
    private static final int PATIENCE = 30;

    private static final int LONGEST = 1800;

    private final VaultStatus status;
    private final Board board;
    private final Readers readers;
    private final Messages messages;
    private final Clock clock;
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable Thread thread;

    private List<Message> told = List.of();
    private String shown = "";
    private List<Trouble.Kind> kinds = List.of();
    private List<Trouble.Kind> over = List.of();
    private Instant since = Instant.EPOCH;
    private int calm = SOON;
    private int pause;

    @Inject
    TroubleNotice(
            VaultStatus status, Board board, Readers readers, Messages messages, Clock clock) {
        this.status = status;
        this.board = board;
        this.readers = readers;
        this.messages = messages;
        this.clock = clock;
    }

    public synchronized void start() {
        thread = Thread.ofVirtual().name("vault-notice").start(this::run);
    }

    private void run() {
        try {
            while (!end.await(1, TimeUnit.SECONDS)) {
                if (--pause < 0) {
                    lookOrPause();
                }
            }
            withdraw();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOrPause() {
        try {
            look();
            pause = 0;
        } catch (RuntimeException e) {
            pause = PATIENCE;
            log.warn("Nobody could be told on Discord how the vault is: {}", e.toString());
        }
    }

    private void look() {
        List<Trouble> troubles = status.troubles(messages.cafe());
        if (troubles.isEmpty()) {
            if (++calm == CALM && !kinds.isEmpty()) {
                change(messages.cafe().get("trouble.over", time(since), now(), shown));
                over = kinds;
                kinds = List.of();
            }
            return;
        }
        List<Trouble.Kind> now = troubles.stream().map(Trouble::kind).toList();
        if (!now.equals(kinds)) {
            tell(text(troubles), now);
            kinds = now;
        }
        calm = 0;
    }

    private static String text(List<Trouble> troubles) {
        String all = troubles.stream().map(Trouble::text).collect(Collectors.joining("\n"));
        return all.substring(0, Math.min(LONGEST, all.length()));
    }

    private void tell(String text, List<Trouble.Kind> now) {
        Texts texts = messages.cafe();
        boolean goesOn = calm < SOON && !told.isEmpty() && (!kinds.isEmpty() || now.equals(over));
        if (goesOn) {
            change(texts.get("trouble.now", text));
        } else {
            told = board.call(texts.get("trouble.now", text), readers.all());
            since = clock.instant();
        }
        shown = text;
    }

    private void change(String text) {
        told = told.stream().filter(message -> edits(message, text)).toList();
    }

    private static boolean edits(Message message, String text) {
        try {
            message.editMessage(text).complete();
            return true;
        } catch (ErrorResponseException e) {
            if (e.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
                return false; // somebody has deleted it, so they have seen it
            }
            throw e;
        }
    }

    private String now() {
        return time(clock.instant());
    }

    private static String time(Instant moment) {
        return "<t:%d:t>".formatted(moment.getEpochSecond());
    }

    /** Nobody keeps the message true any more. */
    private void withdraw() {
        if (kinds.isEmpty()) {
            return;
        }
        try {
            change(messages.cafe().get("trouble.stopped", time(since), now(), shown));
        } catch (RuntimeException e) {
            log.debug("The notice stays as it is: {}", e.toString());
        }
    }

    @Override
    public synchronized void close() {
        end.countDown();
        if (thread != null) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
