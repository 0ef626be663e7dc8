package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.sshsecurity.store.BlockBuilder;
import cafe.comptoir.sshsecurity.store.Source;
import cafe.comptoir.sshsecurity.store.VaultStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Brings the lines of a stream into the vault. Blocks are packed here, so several streams use several
 * cores; lines that have come wait for company only while others are on their way to the disk.
 */
final class Ingest {

    private static final int MOST_UNDER_WAY = 16;
    private static final int READ = 128 * 1024;

    private final VaultStore store;
    private final Clock clock;
    private final Source source;
    private final Deque<Sent> underWay = new ArrayDeque<>();
    private final byte[] buffer = new byte[LogRecord.LONGEST_LINE + READ];
    private int held;
    private long taken;
    private long acknowledged;

    Ingest(VaultStore store, Clock clock, String host, String program) {
        this.store = store;
        this.clock = clock;
        this.source = new Source(LogClass.SYSTEM, host, program);
    }

    private record Sent(long lines, CompletableFuture<Void> done) {}

    /** Returns how many lines from the first one on are known to be on the disk. */
    long acknowledged() {
        return acknowledged;
    }

    /**
     * Reads to the end and waits until all is on the disk.
     *
     * @throws ExecutionException if the vault did not take a line; those before it are safe
     */
    void run(InputStream in) throws IOException, ExecutionException, InterruptedException {
        try (BlockBuilder builder = new BlockBuilder()) {
            long inBlock = 0;
            for (int read = in.read(buffer, 0, READ);
                    read >= 0;
                    read = in.read(buffer, held, buffer.length - held)) {
                held += read;
                inBlock += split(builder, false);
                if (builder.isFull()) {
                    inBlock = send(builder, inBlock);
                } else if (in.available() == 0) {
                    awaitAll();
                    inBlock = in.available() == 0 ? send(builder, inBlock) : inBlock;
                }
            }
            send(builder, inBlock + split(builder, true));
            awaitAll();
        }
    }

    /** Adds the whole lines of the buffer to the block and moves the rest to its start. */
    private int split(BlockBuilder builder, boolean end) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        int lines = 0;
        int start = 0;
        for (int i = 0; i < held; i++) {
            boolean newline = buffer[i] == '\n';
            if (newline || i - start == LogRecord.LONGEST_LINE - 1) {
                int stop = newline ? i : i + 1;
                builder.add(source, micros, buffer, start, trimmed(start, stop));
                start = i + 1;
                lines++;
            }
        }
        if (end && start < held) {
            builder.add(source, micros, buffer, start, held - start);
            start = held;
            lines++;
        }
        System.arraycopy(buffer, start, buffer, 0, held - start);
        held -= start;
        return lines;
    }

    private int trimmed(int start, int stop) {
        return stop > start && buffer[stop - 1] == '\r' ? stop - start - 1 : stop - start;
    }

    private long send(BlockBuilder builder, long lines)
            throws ExecutionException, InterruptedException {
        if (!builder.isEmpty()) {
            while (underWay.size() >= MOST_UNDER_WAY) {
                awaitFirst();
            }
            underWay.add(new Sent(lines, store.append(builder.seal())));
            taken += lines;
        }
        return 0;
    }

    private void awaitAll() throws ExecutionException, InterruptedException {
        while (!underWay.isEmpty()) {
            awaitFirst();
        }
    }

    private void awaitFirst() throws ExecutionException, InterruptedException {
        Sent first = underWay.remove();
        first.done().get();
        acknowledged += first.lines();
    }

    long taken() {
        return taken;
    }
}
