package cafe.comptoir.sandbox.keeping;

import cafe.comptoir.sandbox.model.Blob;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bytes of attachments and pictures, each once, in a file called by their SHA-256. Used by one thread. */
final class BlobFolder {
    private static final String UNFINISHED = ".new";

    private final Path folder;
    private final Map<Blob, String> hashes = new WeakHashMap<>();
    private final Map<String, Blob> read = new HashMap<>();

    BlobFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Writes bytes that are not there yet, and returns their hash. */
    String store(Blob blob) throws IOException {
        String known = hashes.get(blob);
        if (known != null) {
            return known;
        }
        byte[] bytes = blob.toByteArray();
        String hash = hashOf(bytes);
        Path file = folder.resolve(hash);
        if (!Files.exists(file)) {
            Path beside = folder.resolve(hash + UNFINISHED);
            write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        hashes.put(blob, hash);
        return hash;
    }

    Blob load(String hash) throws IOException {
        Blob known = read.get(hash);
        if (known != null) {
            return known;
        }
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IOException("'" + hash + "' is no file's hash");
        }
        Path file = folder.resolve(hash);
        if (Files.notExists(file)) {
            throw new IOException("the file " + file + " is missing");
        }
        Blob blob = Blob.of(Files.readAllBytes(file));
        read.put(hash, blob);
        hashes.put(blob, hash);
        return blob;
    }

    /** The files that none of these bytes are in. */
    List<Path> unneeded(Collection<Blob> living) throws IOException {
        Set<String> needed =
                living.stream()
                        .map(blob -> hashes.getOrDefault(blob, ""))
                        .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !needed.contains(String.valueOf(file.getFileName())))
                    .toList();
        }
    }

    /** Forgets what was remembered only so that the same bytes are read once. */
    void endReading() {
        read.clear();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        }
    }

    private static String hashOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
