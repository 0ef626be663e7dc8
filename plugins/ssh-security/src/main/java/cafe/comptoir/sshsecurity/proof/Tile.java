package cafe.comptoir.sshsecurity.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 hashes of one level, as <a href="https://c2sp.org/tlog-tiles">tlog-tiles</a> lays them out.
 *
 * @param level 0 holds the hashes of leaves
 * @param index the tile's number in its level
 */
record Tile(int level, long index, List<byte[]> hashes) {

    static final int HEIGHT = 8;
    static final int FULL = 1 << HEIGHT;

    Tile {
        hashes = List.copyOf(hashes);
    }

    boolean isFull() {
        return hashes.size() == FULL;
    }

    /** Returns the file's name under the log's folder. */
    String path() {
        return path(level, index, hashes.size());
    }

    static String path(int level, long index, int width) {
        String whole = "tile/" + level + "/" + number(index);
        return width == FULL ? whole : whole + ".p/" + width;
    }

    /** Groups of three digits, all but the last marked: 1234067 is {@code x001/x234/067}. */
    private static String number(long index) {
        String last = "%03d".formatted(index % 1000);
        return index < 1000 ? last : marked(index / 1000) + last;
    }

    private static String marked(long index) {
        String last = "x%03d/".formatted(index % 1000);
        return index < 1000 ? last : marked(index / 1000) + last;
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hashes.LENGTH);
        hashes.forEach(bytes::put);
        return bytes.array();
    }

    /** Reads hashes from a tile's file; fewer if the file is cut short. */
    static List<byte[]> parse(byte[] bytes) {
        List<byte[]> hashes = new ArrayList<>();
        for (int at = 0; at + Hashes.LENGTH <= bytes.length; at += Hashes.LENGTH) {
            hashes.add(java.util.Arrays.copyOfRange(bytes, at, at + Hashes.LENGTH));
        }
        return hashes;
    }
}
