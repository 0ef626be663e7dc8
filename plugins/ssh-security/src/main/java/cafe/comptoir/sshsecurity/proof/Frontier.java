package cafe.comptoir.sshsecurity.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The right edge of a growing tree: for each level of tiles the hashes that do not fill one yet. Enough
 * to append and to know the root, whatever the tree's size.
 */
final class Frontier {

    private final List<List<byte[]>> levels = new ArrayList<>();
    private long size;

    /** Takes the edge of a tree of a size; levels without hashes may be left out at the end. */
    static Frontier of(long size, List<List<byte[]>> levels) {
        Frontier frontier = new Frontier();
        frontier.size = size;
        levels.forEach(level -> frontier.levels.add(new ArrayList<>(level)));
        return frontier;
    }

    long size() {
        return size;
    }

    /** Appends a leaf's hash and hands over the tiles that became full. */
    void append(byte[] leaf, Consumer<Tile> full) {
        push(0, leaf, full);
        size++;
    }

    private void push(int level, byte[] hash, Consumer<Tile> full) {
        while (levels.size() <= level) {
            levels.add(new ArrayList<>());
        }
        List<byte[]> hashes = levels.get(level);
        hashes.add(hash);
        if (hashes.size() == Tile.FULL) {
            List<byte[]> whole = List.copyOf(hashes);
            hashes.clear();
            full.accept(new Tile(level, index(level), whole));
            push(level + 1, Hashes.perfect(whole), full);
        }
    }

    private long index(int level) {
        return size >>> (Tile.HEIGHT * (level + 1));
    }

    /** Returns the tiles that are not full. */
    List<Tile> partial() {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            List<byte[]> hashes = levels.get(level);
            if (!hashes.isEmpty()) {
                tiles.add(new Tile(level, index(level), List.copyOf(hashes)));
            }
        }
        return tiles;
    }

    byte[] root() {
        List<byte[]> perfect = new ArrayList<>();
        for (List<byte[]> hashes : levels.reversed()) {
            addPerfect(hashes, perfect);
        }
        return perfect.reversed().stream()
                .reduce((right, left) -> Hashes.node(left, right))
                .orElseGet(Hashes::empty);
    }

    /** Splits hashes into runs whose lengths are powers of two, the longest first. */
    private static void addPerfect(List<byte[]> hashes, List<byte[]> into) {
        int start = 0;
        while (start < hashes.size()) {
            int run = Integer.highestOneBit(hashes.size() - start);
            into.add(Hashes.perfect(hashes.subList(start, start + run)));
            start += run;
        }
    }
}
