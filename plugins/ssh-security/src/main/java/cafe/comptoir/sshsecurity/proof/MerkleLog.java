package cafe.comptoir.sshsecurity.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tree of one vault on disk: tiles and the newest checkpoint. Grows in memory with {@link #append};
 * {@link #sign} brings it to the disk. One thread writes.
 */
public final class MerkleLog {

    private final Path folder;
    private final LogKey key;
    private final List<Tile> unwritten = new ArrayList<>();
    private List<Tile> partialOnDisk = List.of();
    private Frontier frontier = new Frontier();
    private volatile @Nullable Checkpoint signed;

    private MerkleLog(Path folder, LogKey key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * Opens the tree as its newest checkpoint left it. Without one that its key signed and whose tiles
     * are whole, the tree is empty: {@link #signed} says so, and the caller appends all again.
     */
    public static MerkleLog open(Path folder, LogKey key) throws IOException {
        MerkleLog log = new MerkleLog(folder, key);
        TileReader tiles = new TileReader(folder);
        Optional<Checkpoint> newest = tiles.checkpoint(key.verifier());
        if (newest.isPresent()) {
            Frontier edge = tiles.edge(newest.get().size());
            if (java.util.Arrays.equals(edge.root(), newest.get().root())) {
                log.frontier = edge;
                log.signed = newest.get();
                log.partialOnDisk = edge.partial();
            }
        }
        return log;
    }

    /** Returns how many leaves there are. */
    public long size() {
        return frontier.size();
    }

    /** Returns the newest checkpoint on disk. */
    public Optional<Checkpoint> signed() {
        return Optional.ofNullable(signed);
    }

    public VerifierKey verifier() {
        return key.verifier();
    }

    /** Returns whether there are leaves that no checkpoint on disk vouches for. */
    public boolean isAhead() {
        Checkpoint newest = signed;
        return newest == null || newest.size() < frontier.size();
    }

    /** Adds the hash of a leaf. */
    public void append(byte[] leaf) {
        frontier.append(leaf, unwritten::add);
    }

    /** Writes the tiles and a new checkpoint; the old ones stay in force if that fails. */
    public void sign() throws IOException {
        Checkpoint next = new Checkpoint(key.verifier().name(), frontier.size(), frontier.root());
        for (Tile tile : unwritten) {
            write(tile.path(), tile.bytes());
        }
        List<Tile> partial = frontier.partial();
        for (Tile tile : partial) {
            write(tile.path(), tile.bytes());
        }
        write(TileReader.CHECKPOINT, key.sign(next.text()).getBytes(StandardCharsets.UTF_8));
        unwritten.clear();
        signed = next;
        removeAllBut(partial);
    }

    private void removeAllBut(List<Tile> partial) throws IOException {
        List<String> kept = partial.stream().map(Tile::path).toList();
        for (Tile old : partialOnDisk) {
            if (!kept.contains(old.path())) {
                Files.deleteIfExists(folder.resolve(old.path()));
            }
        }
        partialOnDisk = partial;
    }

    private void write(String name, byte[] content) throws IOException {
        Path target = folder.resolve(name);
        Path half = target.resolveSibling(target.getFileName() + ".half");
        try (FileChannel file = create(half)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
        Files.move(
                half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileChannel create(Path half) throws IOException {
        try {
            return open(half);
        } catch (NoSuchFileException e) {
            Files.createDirectories(half.resolveSibling(".").normalize());
            return open(half);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }
}
