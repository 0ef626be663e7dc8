package cafe.comptoir.sshsecurity.query;

import cafe.comptoir.sshsecurity.store.BlockCursor;
import cafe.comptoir.sshsecurity.store.LogFolder;
import cafe.comptoir.sshsecurity.store.Source;
import cafe.comptoir.sshsecurity.store.StoredBlock;
import cafe.comptoir.sshsecurity.store.StoredBlock.Share;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who said how much, from the blocks' heads alone. */
public final class SourceTable {

    private SourceTable() {}

    /**
     * What a source has in the vault.
     *
     * @param bytes of its lines, without ends of line
     * @param first about when the first was received
     * @param last about when the last was received
     */
    public record Row(Source source, long lines, long bytes, Instant first, Instant last) {

        private Row plus(Row more) {
            return new Row(
                    source,
                    lines + more.lines,
                    bytes + more.bytes,
                    first.isBefore(more.first) ? first : more.first,
                    last.isAfter(more.last) ? last : more.last);
        }
    }

    /** Returns the sources of the blocks before a number, by host and programme. */
    public static List<Row> of(LogFolder folder, long to) throws IOException {
        Map<Source, Row> rows = new LinkedHashMap<>();
        try (BlockCursor blocks = folder.blocks(0, to)) {
            for (Optional<StoredBlock> block = blocks.nextHead();
                    block.isPresent();
                    block = blocks.nextHead()) {
                add(rows, block.get());
            }
        }
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(
                Comparator.comparing((Row row) -> row.source().host())
                        .thenComparing(row -> row.source().program())
                        .thenComparing(row -> row.source().kind()));
        return sorted;
    }

    private static void add(Map<Source, Row> rows, StoredBlock block) {
        for (Share share : block.shares()) {
            rows.merge(
                    share.source(),
                    new Row(
                            share.source(),
                            share.lines(),
                            share.bytes(),
                            block.first(),
                            block.last()),
                    Row::plus);
        }
    }
}
