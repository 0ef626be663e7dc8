package cafe.comptoir.sshsecurity.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a tree from its folder, also while it grows. */
public final class TileReader {

    static final String CHECKPOINT = "checkpoint";

    private final Path folder;

    public TileReader(Path folder) {
        this.folder = folder;
    }

    /** Returns whether there is a checkpoint, signed or not. */
    public boolean hasCheckpoint() {
        return Files.exists(folder.resolve(CHECKPOINT));
    }

    /** Returns the newest checkpoint, or empty if there is none that this key signed. */
    public Optional<Checkpoint> checkpoint(VerifierKey key) throws IOException {
        try {
            String note = Files.readString(folder.resolve(CHECKPOINT), StandardCharsets.UTF_8);
            return key.open(note)
                    .map(Checkpoint::parse)
                    .filter(checkpoint -> checkpoint.origin().equals(key.name()));
        } catch (NoSuchFileException | java.nio.charset.CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Returns the hashes of 256 leaves from a tile on, as far as the tree of this size has them. */
    public List<byte[]> leaves(long tile, long size) throws IOException {
        long rest = size - tile * Tile.FULL;
        return read(0, tile, (int) Math.min(rest, Tile.FULL));
    }

    /** Returns the root that the tiles of level 0 make. */
    public byte[] root(long size) throws IOException {
        Frontier frontier = new Frontier();
        for (long tile = 0; tile * Tile.FULL < size; tile++) {
            for (byte[] leaf : leaves(tile, size)) {
                frontier.append(leaf, _ -> {});
            }
        }
        return frontier.root();
    }

    Frontier edge(long size) throws IOException {
        List<List<byte[]>> levels = new ArrayList<>();
        for (long count = size; count > 0; count >>>= Tile.HEIGHT) {
            int width = (int) (count % Tile.FULL);
            levels.add(width == 0 ? List.of() : read(levels.size(), count / Tile.FULL, width));
        }
        return Frontier.of(size, levels);
    }

    /** The wanted partial tile may be gone meanwhile for a wider one or a full one, which begin the same. */
    private List<byte[]> read(int level, long index, int width) throws IOException {
        for (int wider = width; wider <= Tile.FULL; wider++) {
            Optional<byte[]> bytes = bytes(folder.resolve(Tile.path(level, index, wider)));
            if (bytes.isPresent()) {
                List<byte[]> hashes = Tile.parse(bytes.get());
                return hashes.subList(0, Math.min(width, hashes.size()));
            }
        }
        return List.of();
    }

    private static Optional<byte[]> bytes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
