package cafe.comptoir.sandbox.keeping;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal up to the last batch that is complete. What a killed process left behind that does not count;
 * anything else that is not as it was written is damage.
 */
final class JournalReader {
    private final Path file;
    private final Lines lines;
    private final Holdings holdings = new Holdings();
    private final List<Entry> batch = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int line;
    private int written;
    private long position;
    private long good;

    JournalReader(Path file, Lines lines) {
        this.file = file;
        this.lines = lines;
    }

    /** What a journal holds, how many lines that took, and where its last complete batch ends. */
    record Found(Holdings holdings, int lines, long end) {}

    Found read() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            header(next(in));
            byte[] one = next(in);
            while (one != null) {
                take(one);
                one = next(in);
            }
        } catch (IOException e) {
            throw damaged(e.getMessage(), e);
        }
        if (good == 0) {
            throw damaged("its beginning is not complete", null);
        }
        return new Found(holdings, written, good);
    }

    private void header(byte @Nullable [] first) {
        int format = first == null ? 0 : lines.format(first);
        if (format > Lines.FORMAT) {
            throw new WorldNotKept(
                    "The world in %s was written by a newer Comptoir (format %d, this one reads %d). Take the newer one, or name another folder."
                            .formatted(file.getParent(), format, Lines.FORMAT));
        }
        if (format == 0) {
            throw damaged("this is no journal of a world", null);
        }
    }

    private void take(byte[] one) throws IOException {
        switch (lines.read(one)) {
            case Lines.Said.Thing(Entry entry) -> {
                batch.add(entry);
                bytes.writeBytes(one);
            }
            case Lines.Said.Together(int count, long checksum) -> {
                if (count != batch.size() || checksum != Lines.checksum(bytes.toByteArray())) {
                    throw new IOException("the lines before it are not those that were written");
                }
                batch.forEach(holdings::apply);
                written += count;
                good = position;
                batch.clear();
                bytes.reset();
            }
        }
    }

    /** The next line with its end; {@code null} behind the last one that has an end. */
    private byte @Nullable [] next(InputStream in) throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            one.write(next);
            if (next == '\n') {
                line++;
                position += one.size();
                return one.toByteArray();
            }
        }
        return null;
    }

    private WorldNotKept damaged(@Nullable String why, @Nullable Throwable cause) {
        String reason = why == null ? "it cannot be read" : why.lines().findFirst().orElse("");
        return new WorldNotKept(
                "The world in %s is damaged (%s, line %d: %s). Nothing was changed; put back a copy of it, or name another folder."
                        .formatted(file.getParent(), file.getFileName(), line, reason),
                cause);
    }
}
