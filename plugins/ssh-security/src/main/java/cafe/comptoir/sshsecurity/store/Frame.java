package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.sshsecurity.proof.Hashes;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.zip.CRC32C;

/**
 * How a block lies in a segment: {@code magic, length, crc32c}, then the header, who said the lines, and
 * the compressed rows. The checksum covers all that follows it.
 */
final class Frame {

    static final int MAGIC = 0x43564231; // CVB1
    static final int PREFIX = 12;
    static final int HEADER = 45;

    /** Longer than any frame that is written; a longer one is damage. */
    static final int LONGEST = 2 * 1024 * 1024;

    private static final byte CONTINUES = 1;

    private Frame() {}

    /**
     * What stands before a block's content.
     *
     * @param continues whether the next block holds more of what was appended at once
     * @param seq the block's number
     * @param firstRecord the number of its first record
     * @param rawLength length of the rows when they are not compressed
     * @param sourcesLength length of the list of sources
     */
    record Header(
            boolean continues,
            long seq,
            long firstRecord,
            int count,
            long first,
            long last,
            int rawLength,
            int sourcesLength) {

        static Header read(ByteBuffer from) {
            return new Header(
                    (from.get() & CONTINUES) != 0,
                    from.getLong(),
                    from.getLong(),
                    from.getInt(),
                    from.getLong(),
                    from.getLong(),
                    from.getInt(),
                    from.getInt());
        }

        void write(ByteBuffer to) {
            to.put(continues ? CONTINUES : 0)
                    .putLong(seq)
                    .putLong(firstRecord)
                    .putInt(count)
                    .putLong(first)
                    .putLong(last)
                    .putInt(rawLength)
                    .putInt(sourcesLength);
        }
    }

    static Header header(Block block, long seq, long firstRecord, boolean continues) {
        return new Header(
                continues,
                seq,
                firstRecord,
                block.count(),
                block.first(),
                block.last(),
                block.rawLength(),
                block.sources().length);
    }

    /** Returns the bytes of a frame, ready to be written. */
    static ByteBuffer encode(Header header, Block block) {
        int length = HEADER + block.length();
        ByteBuffer bytes = ByteBuffer.allocate(PREFIX + length);
        bytes.putInt(MAGIC).putInt(length).putInt(0);
        header.write(bytes);
        bytes.put(block.sources()).put(block.rows());
        bytes.putInt(8, checksum(bytes.slice(PREFIX, length)));
        return bytes.flip();
    }

    static int checksum(ByteBuffer body) {
        CRC32C crc = new CRC32C();
        crc.update(body.duplicate());
        return (int) crc.getValue();
    }

    /** Returns the entry of the tree that vouches for a frame: its header and the hash of the rest. */
    static byte[] entry(ByteBuffer frame) {
        ByteBuffer body = frame.slice(PREFIX, frame.limit() - PREFIX);
        MessageDigest digest = Hashes.sha256();
        digest.update(body.slice(HEADER, body.limit() - HEADER));
        ByteBuffer entry = ByteBuffer.allocate(HEADER + Hashes.LENGTH);
        return entry.put(body.slice(0, HEADER)).put(digest.digest()).array();
    }
}
