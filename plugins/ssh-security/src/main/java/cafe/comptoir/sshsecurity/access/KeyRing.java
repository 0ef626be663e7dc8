package cafe.comptoir.sshsecurity.access;

import cafe.comptoir.api.storage.PluginFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that the vault knows, one a line in a file that the host and the console both read and write.
 * It is read at every question, so what either writes is in force at once.
 */
public final class KeyRing {

    /** The file, for people to read. */
    public static final String FILE = "keys/authorized";

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    private static final String LOCK = "keys/.lock";
    private static final String HEAD =
            "# One key a line. Written by /vault and `comptoir vault key`.\n";

    private final PluginFiles files;

    public KeyRing(PluginFiles files) {
        this.files = files;
    }

    public List<KeyEntry> all() {
        try {
            return Files.readAllLines(files.resolve(FILE), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> parse(line).stream())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that somebody spoiled locks out one key, not all. */
    private static Optional<KeyEntry> parse(String line) {
        try {
            return Optional.of(KeyEntry.parse(line));
        } catch (RuntimeException e) {
            log.warn("A line of {} is no key and is left out: {}", FILE, e.getMessage());
            return Optional.empty();
        }
    }

    public Optional<KeyEntry> find(SshKey key) {
        return all().stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** Lets a key in; one that is there already gets the new owner. */
    public void add(KeyEntry added) throws IOException {
        change(entries -> {
            List<KeyEntry> kept = without(entries, added.key().fingerprint());
            kept.add(added);
            return kept;
        });
    }

    /** Takes a key out by its fingerprint; returns whether it was there. */
    public boolean remove(String fingerprint) throws IOException {
        boolean there = all().stream().anyMatch(e -> e.key().fingerprint().equals(fingerprint));
        change(entries -> without(entries, fingerprint));
        return there;
    }

    private static List<KeyEntry> without(List<KeyEntry> entries, String fingerprint) {
        List<KeyEntry> kept = new ArrayList<>(entries);
        kept.removeIf(entry -> entry.key().fingerprint().equals(fingerprint));
        return kept;
    }

    private void change(UnaryOperator<List<KeyEntry>> change) throws IOException {
        Path lock = files.resolve(LOCK);
        Files.createDirectories(lock.resolveSibling(".").normalize());
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = ExclusiveFile.lock(channel)) {
            write(change.apply(all()));
        }
    }

    private void write(List<KeyEntry> entries) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        entries.forEach(entry -> text.append(entry.line()).append('\n'));
        files.write(
                FILE, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
