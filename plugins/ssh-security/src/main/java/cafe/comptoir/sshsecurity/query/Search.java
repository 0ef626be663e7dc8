package cafe.comptoir.sshsecurity.query;

import cafe.comptoir.sshsecurity.store.BlockCursor;
import cafe.comptoir.sshsecurity.store.LogFolder;
import cafe.comptoir.sshsecurity.store.Rows;
import cafe.comptoir.sshsecurity.store.Source;
import cafe.comptoir.sshsecurity.store.StoredBlock;
import cafe.comptoir.sshsecurity.store.StoredBlock.Share;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Goes through the blocks for what a query wants. */
public final class Search {

    private final Query query;
    private final List<Finder> finders;

    public Search(Query query) {
        this.query = query;
        this.finders = query.words().stream().map(Finder::new).toList();
    }

    /** Takes lines as they are found. */
    @FunctionalInterface
    public interface Sink {

        /** Takes a line; throws when no more are wanted. */
        void take(Hit hit) throws IOException;
    }

    /**
     * What came out.
     *
     * @param rows how many lines
     * @param damaged how many damaged places had to be skipped
     */
    public record Outcome(long rows, long damaged) {}

    /** Searches the blocks from one number up to before another. */
    public Outcome run(LogFolder folder, long from, long to, Sink sink) throws IOException {
        long rows = 0;
        try (BlockCursor blocks = folder.blocks(from, to)) {
            Optional<StoredBlock> block = blocks.next();
            while (block.isPresent() && rows < query.limit()) {
                rows += search(block.get(), query.limit() - rows, sink);
                block = blocks.next();
            }
            return new Outcome(rows, blocks.damaged());
        }
    }

    private long search(StoredBlock block, long most, Sink sink) throws IOException {
        if (block.last().isBefore(query.from()) || !block.first().isBefore(query.to())) {
            return 0;
        }
        List<Share> shares = block.shares();
        boolean[] wanted = new boolean[shares.size()];
        boolean any = false;
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = query.wants(shares.get(i).source());
            any |= wanted[i];
        }
        return any ? search(block.rows(), shares, wanted, most, sink) : 0;
    }

    private long search(Rows rows, List<Share> shares, boolean[] wanted, long most, Sink sink)
            throws IOException {
        byte[] raw = rows.raw();
        if (!finders.stream().allMatch(finder -> finder.isIn(raw, 0, raw.length))) {
            return 0;
        }
        long found = 0;
        while (found < most && rows.next()) {
            if (wanted[rows.source()] && fits(rows)) {
                Source source = shares.get(rows.source()).source();
                sink.take(
                        new Hit(
                                rows.number(),
                                rows.received(),
                                source,
                                raw,
                                rows.start(),
                                rows.length()));
                found++;
            }
        }
        return found;
    }

    private boolean fits(Rows rows) {
        int end = rows.start() + rows.length();
        for (Finder finder : finders) {
            if (!finder.isIn(rows.raw(), rows.start(), end)) {
                return false;
            }
        }
        return !rows.received().isBefore(query.from())
                && rows.received().isBefore(query.to())
                && fitsAddress(rows, end);
    }

    private boolean fitsAddress(Rows rows, int end) {
        return query.addresses().isEmpty()
                || query.addresses().stream()
                        .anyMatch(range ->
                                rows.addresses().stream().anyMatch(range::holds)
                                        || range.isIn(rows.raw(), rows.start(), end));
    }
}
