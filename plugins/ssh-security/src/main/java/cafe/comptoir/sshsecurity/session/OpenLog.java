package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.sshsecurity.session.Catalogue.LogFile;
import cafe.comptoir.sshsecurity.store.BlockCursor;
import cafe.comptoir.sshsecurity.store.LogFolder;
import cafe.comptoir.sshsecurity.store.Rows;
import cafe.comptoir.sshsecurity.store.StoredBlock;
import cafe.comptoir.sshsecurity.store.StoredBlock.Share;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of a log file, made while they are read: its lines as they were received. Fast from front to
 * back, as clients read; going back begins anew.
 */
final class OpenLog implements AutoCloseable {

    private static final int WINDOW = 2 * 1024 * 1024;

    private final LogFolder folder;
    private final Catalogue catalogue;
    private final LogFile file;
    private BlockCursor blocks;
    private byte[] window = new byte[0];
    private long start;
    private long read;
    private boolean ended;

    OpenLog(LogFolder folder, Catalogue catalogue, LogFile file) throws IOException {
        this.folder = folder;
        this.catalogue = catalogue;
        this.file = file;
        this.blocks = folder.blocks(file.from(), file.to());
    }

    LogFile file() {
        return file;
    }

    /** Returns how many bytes were handed out. */
    long handedOut() {
        return read;
    }

    /** Returns bytes from an offset on, fewer only at the end, none behind it. */
    byte[] read(long offset, int length) throws IOException {
        if (offset < start) {
            blocks.close();
            blocks = folder.blocks(file.from(), file.to());
            window = new byte[0];
            start = 0;
            ended = false;
        }
        while (!ended && start + window.length < offset + length) {
            fill(offset);
        }
        long available = start + window.length - offset;
        if (available <= 0) {
            return new byte[0];
        }
        int from = (int) (offset - start);
        byte[] bytes = Arrays.copyOfRange(window, from, from + (int) Math.min(length, available));
        read += bytes.length;
        return bytes;
    }

    private void fill(long needed) throws IOException {
        Optional<StoredBlock> block = blocks.next();
        if (block.isEmpty()) {
            ended = true;
            return;
        }
        ByteArrayOutputStream grown = new ByteArrayOutputStream(window.length + 64 * 1024);
        int drop = window.length > WINDOW ? Math.clamp(needed - start, 0, window.length) : 0;
        grown.write(window, drop, window.length - drop);
        start += drop;
        append(block.get(), grown);
        window = grown.toByteArray();
    }

    private void append(StoredBlock block, ByteArrayOutputStream to) {
        List<Share> shares = block.shares();
        Rows rows = block.rows();
        while (rows.next()) {
            boolean wanted =
                    shares.get(rows.source()).source().host().equals(file.host())
                            && catalogue.date(rows.received()).equals(file.date());
            if (wanted) {
                to.write(rows.raw(), rows.start(), rows.length());
                to.write('\n');
            }
        }
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
