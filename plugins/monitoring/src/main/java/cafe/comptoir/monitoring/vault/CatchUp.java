package cafe.comptoir.monitoring.vault;

import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.api.service.LogVault;
import cafe.comptoir.api.service.ServiceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what has waited, a file at a time, in order. For one thread. */
final class CatchUp {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServiceRef<LogVault> vault;
    private final Window window;
    private final LongAdder sent;
    private final BooleanSupplier stopped;

    /** The file that the vault has taken a part of, and what it has not. */
    private @Nullable Path partly;

    private List<List<LogRecord>> remaining = List.of();

    /**
     * @param sent counts what the vault has acknowledged
     * @param stopped whether to leave the rest for later
     */
    CatchUp(ServiceRef<LogVault> vault, Window window, LongAdder sent, BooleanSupplier stopped) {
        this.vault = vault;
        this.window = window;
        this.sent = sent;
        this.stopped = stopped;
    }

    /** Sends the batches of one file; false if the vault has not taken all of them. */
    boolean send(Path segment) throws IOException, InterruptedException {
        if (!segment.equals(partly)) {
            remaining = batches(segment);
            partly = segment;
        }
        List<List<LogRecord>> left = new ArrayList<>(remaining);
        Optional<LogVault> there = vault.get();
        while (!left.isEmpty()
                && !stopped.getAsBoolean()
                && there.isPresent()
                && window.send(there.get(), left.getFirst(), PATIENCE, sent::add)) {
            left.removeFirst();
        }
        // What was refused comes before what was not sent.
        left.addAll(0, window.settle(PATIENCE));
        remaining = left;
        return left.isEmpty();
    }

    /** Reads a file; a record stands where a crash has torn something out. */
    private static List<List<LogRecord>> batches(Path segment) throws IOException {
        Spool.Contents contents = Spool.read(segment);
        if (contents.torn() == 0) {
            return contents.batches();
        }
        Instant last = Files.getLastModifiedTime(segment).toInstant();
        Instant first =
                contents.batches().isEmpty()
                        ? last
                        : contents.batches().getLast().getLast().received();
        log.warn("{} bytes at the end of {} were torn by a crash", contents.torn(), segment);
        List<List<LogRecord>> all = new ArrayList<>(contents.batches());
        all.add(List.of(Losses.record(Hole.TORN, contents.torn(), first, last, last)));
        return all;
    }
}
