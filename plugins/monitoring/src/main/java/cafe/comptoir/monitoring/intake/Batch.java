package cafe.comptoir.monitoring.intake;

import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.monitoring.vault.VaultFeed;
import java.util.ArrayList;
import java.util.List;

/** Collects records of one source; some hundreds go to the vault at once. */
final class Batch {

    static final int FULL = 512;

    private final VaultFeed feed;
    private final boolean patient;
    private List<LogRecord> records = new ArrayList<>(FULL);

    /**
     * @param patient whether the source can wait: TCP can, UDP would lose
     */
    Batch(VaultFeed feed, boolean patient) {
        this.feed = feed;
        this.patient = patient;
    }

    void add(LogRecord record) {
        records.add(record);
        if (records.size() == FULL) {
            flush();
        }
    }

    void flush() {
        if (!records.isEmpty()) {
            List<LogRecord> full = records;
            records = new ArrayList<>(FULL);
            feed.offer(full, patient);
        }
    }
}
