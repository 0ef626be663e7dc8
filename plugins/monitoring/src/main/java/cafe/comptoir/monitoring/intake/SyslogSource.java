package cafe.comptoir.monitoring.intake;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.monitoring.vault.Losses;
import cafe.comptoir.monitoring.vault.VaultFeed;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** One sender's lines on their way; not safe for use by several threads. */
final class SyslogSource {

    private final SyslogParser parser;
    private final Batch batch;
    private final Tally tally;
    private final Clock clock;
    private Instant now;

    SyslogSource(
            VaultFeed feed,
            boolean patient,
            Supplier<Map<String, LogClass>> classes,
            IntakeCounts counts,
            Losses losses,
            Tally tally,
            Clock clock) {
        this.parser = new SyslogParser(classes, counts, losses);
        this.batch = new Batch(feed, patient);
        this.tally = tally;
        this.clock = clock;
        this.now = clock.instant();
    }

    /** What comes next was received now. */
    void tick() {
        now = clock.instant();
    }

    void line(byte[] buffer, int from, int to, String peer) {
        LogRecord record = parser.parse(buffer, from, to, peer, now);
        tally.add(Tally.Kind.LOG, record.host(), 1, record.line().length);
        batch.add(record);
    }

    void flush() {
        batch.flush();
    }
}
