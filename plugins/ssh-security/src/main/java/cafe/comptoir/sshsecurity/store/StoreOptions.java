package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How a log is kept.
 *
 * @param segmentBytes a segment that has grown over this is followed by a new one
 * @param reserve asked each time: how many bytes of the disk stay free; below, only urgent records are
 *     taken
 * @param disk where to write
 * @param clock for the vault's own records
 */
public record StoreOptions(long segmentBytes, LongSupplier reserve, Disk disk, Clock clock) {

    /** As what the vault writes about itself. */
    public static final String OWN_NAME = "vault";

    /** The most of the vault's own records that wait for a failing disk. */
    static final int MOST_DEFERRED = 10_000;

    /** What others appended is collected for at most this long before it is forced, in milliseconds. */
    static final long WINDOW_MILLIS = 5;

    /** A group of this many bytes waits for no more. */
    static final long GROUP_BYTES = 256 * 1024;

    /** The most that one force brings to the disk, in bytes. */
    static final long LARGEST_GROUP = 8 * 1024 * 1024;

    /** The most that may wait, in bytes; more is refused. */
    static final long WAITING_BYTES = 64 * 1024 * 1024;

    /** How often a changed tree is signed, in milliseconds. */
    static final long CHECKPOINT_MILLIS = 1000;

    /** After a failure the disk is tried again no sooner than this, in milliseconds. */
    static final long RETRY_MILLIS = 500;

    /** Returns a record of the vault about itself. */
    public LogRecord own(String text) {
        return new LogRecord(
                clock.instant(),
                OWN_NAME,
                OWN_NAME,
                List.of(),
                LogClass.AUDIT,
                text.getBytes(StandardCharsets.UTF_8));
    }
}
