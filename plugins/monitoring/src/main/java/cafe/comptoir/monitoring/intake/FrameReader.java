package cafe.comptoir.monitoring.intake;

import cafe.comptoir.api.service.LogRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * Cuts a TCP stream into lines: octet counting where a frame begins with a number, line feeds elsewhere
 * (RFC 6587). A line that is too long is cut, and the rest of it skipped. One buffer, used again.
 */
final class FrameReader {

    private static final int BUFFER = 256 * 1024;
    private static final int MOST_DIGITS = 7;

    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final byte[] bytes = buffer.array();
    private final Lines lines;
    private int start;
    private long skip;
    private boolean skipToFeed;

    FrameReader(Lines lines) {
        this.lines = lines;
    }

    /** Is given each line; must copy what it keeps. */
    @FunctionalInterface
    interface Lines {
        void line(byte[] buffer, int from, int to);
    }

    /** Reads once and gives on all lines that are whole; false at the end of the stream. */
    boolean read(ReadableByteChannel channel) throws IOException {
        if (channel.read(buffer) < 0) {
            finish();
            return false;
        }
        cut();
        compact();
        return true;
    }

    private void cut() {
        int end = buffer.position();
        while (start < end) {
            if (skip > 0) {
                long step = Math.min(skip, end - start);
                start += (int) step;
                skip -= step;
            } else if (skipToFeed) {
                int feed = feed(start, end);
                skipToFeed = feed < 0;
                start = feed < 0 ? end : feed + 1;
            } else if (!frame(end)) {
                return;
            }
        }
    }

    /** Gives on the frame at the start; false if more of it must be read first. */
    private boolean frame(int end) {
        byte first = bytes[start];
        if (first >= '1' && first <= '9') {
            int blank = start;
            long length = 0;
            while (blank < end
                    && bytes[blank] >= '0'
                    && bytes[blank] <= '9'
                    && blank - start <= MOST_DIGITS) {
                length = length * 10 + bytes[blank++] - '0';
            }
            if (blank == end) {
                return false;
            }
            if (bytes[blank] == ' ' && blank - start <= MOST_DIGITS) {
                return counted(blank + 1, length, end);
            }
        }
        return fed(end);
    }

    private boolean counted(int from, long length, int end) {
        int taken = (int) Math.min(length, LogRecord.LONGEST_LINE + 1L);
        if (end - from < taken) {
            return false;
        }
        give(from, from + taken);
        start = from + taken;
        skip = length - taken;
        return true;
    }

    private boolean fed(int end) {
        int feed = feed(start, end);
        if (feed < 0 && end - start <= LogRecord.LONGEST_LINE) {
            return false;
        }
        if (feed < 0) {
            give(start, end);
            start = end;
            skipToFeed = true;
        } else {
            give(start, feed);
            start = feed + 1;
        }
        return true;
    }

    private void finish() {
        if (start < buffer.position() && !skipToFeed && skip == 0) {
            give(start, buffer.position());
        }
    }

    private void give(int from, int to) {
        int end = to;
        while (end > from
                && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r' || bytes[end - 1] == 0)) {
            end--;
        }
        if (end > from) {
            lines.line(bytes, from, end);
        }
    }

    private int feed(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void compact() {
        if (start > 0) {
            buffer.flip().position(start);
            buffer.compact();
            start = 0;
        }
    }
}
