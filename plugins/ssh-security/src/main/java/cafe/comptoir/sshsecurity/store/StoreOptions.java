package cafe.comptoir.sshsecurity.store;

import java.time.Clock;
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
}
