package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.api.service.LogRecord;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Packs records into blocks. Not safe for use by several threads; holds native memory until closed.
 */
public final class BlockBuilder implements AutoCloseable {

    /** How many bytes of rows make a block full: small enough to read one line without much else. */
    static final int FULL = 256 * 1024;

    /** How much of a list of addresses is kept with a record; all of it stands in the line anyway. */
    private static final int MOST_ADDRESSES = 32;

    private static final int LONGEST_ADDRESS = 64;
    private static final int MOST_SOURCES = 512;
    private static final int LEVEL = 1;

    private final Bytes rows = new Bytes(FULL + LogRecord.LONGEST_LINE + 4096);
    private final Map<Source, Integer> indexes = new HashMap<>();
    private final List<Tally> tallies = new ArrayList<>();
    private @Nullable ZstdCompressCtx zstd;
    private @Nullable Source lastSource;
    private int lastIndex;
    private int count;
    private long first;
    private long last;
    private long previous;

    /** How many lines a source has in the block, and their bytes. */
    private static final class Tally {
        private final Source source;
        private int lines;
        private long bytes;

        Tally(Source source) {
            this.source = source;
        }
    }

    public void add(LogRecord taken) {
        Source source = new Source(taken.kind(), taken.host(), taken.program());
        begin(source, micros(taken.received()));
        List<String> addresses = taken.addresses();
        int kept = Math.min(addresses.size(), MOST_ADDRESSES);
        rows.number(kept);
        for (String address : addresses.subList(0, kept)) {
            rows.text(address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)));
        }
        end(taken.line(), 0, taken.line().length);
    }

    /** Adds a line of a buffer without making an object of it. */
    public void add(Source source, long micros, byte[] buffer, int offset, int length) {
        begin(source, micros);
        rows.number(0);
        end(buffer, offset, length);
    }

    private void begin(Source source, long micros) {
        lastIndex = index(source);
        if (count == 0) {
            first = micros;
            last = micros;
            previous = 0;
        }
        first = Math.min(first, micros);
        last = Math.max(last, micros);
        rows.number(lastIndex);
        rows.signed(micros - previous);
        previous = micros;
        count++;
    }

    private void end(byte[] line, int offset, int length) {
        rows.number(length);
        rows.put(line, offset, length);
        Tally tally = tallies.get(lastIndex);
        tally.lines++;
        tally.bytes += length;
    }

    private int index(Source source) {
        if (source.equals(lastSource)) {
            return lastIndex;
        }
        lastSource = source;
        return indexes.computeIfAbsent(
                source,
                added -> {
                    tallies.add(new Tally(added));
                    return tallies.size() - 1;
                });
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public boolean isFull() {
        return rows.size() >= FULL || tallies.size() >= MOST_SOURCES;
    }

    int size() {
        return rows.size();
    }

    /** Returns what was added as a block, and begins the next one. */
    public Block seal() {
        byte[] packed = new byte[(int) Zstd.compressBound(rows.size())];
        int length =
                zstd().compressByteArray(packed, 0, packed.length, rows.array(), 0, rows.size());
        Block block =
                new Block(
                        count, first, last, rows.size(), sources(), Arrays.copyOf(packed, length));
        reset();
        return block;
    }

    /** Made for the first block: to bind the library takes long, and a start has other things to do. */
    private ZstdCompressCtx zstd() {
        if (zstd == null) {
            zstd = new ZstdCompressCtx().setLevel(LEVEL);
        }
        return zstd;
    }

    private byte[] sources() {
        Bytes bytes = new Bytes(64 * tallies.size() + 16);
        bytes.number(tallies.size());
        for (Tally tally : tallies) {
            bytes.text(tally.source.kind().name());
            bytes.text(tally.source.host());
            bytes.text(tally.source.program());
            bytes.number(tally.lines);
            bytes.number(tally.bytes);
        }
        return bytes.copy();
    }

    /** Forgets what was added. */
    void reset() {
        rows.clear();
        indexes.clear();
        tallies.clear();
        lastSource = null;
        count = 0;
    }

    @Override
    public void close() {
        if (zstd != null) {
            zstd.close();
        }
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
