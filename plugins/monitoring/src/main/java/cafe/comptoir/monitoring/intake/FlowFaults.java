package cafe.comptoir.monitoring.intake;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.monitoring.vault.Hole;
import cafe.comptoir.monitoring.vault.Losses;
import java.time.Instant;

/** What of an exporter's flows is missing or cannot be read: counted, and to be seen in the vault. */
record FlowFaults(IntakeCounts counts, Losses losses) {

    void missingFlows(String from, long count, Instant last, Instant now) {
        counts.lostFlows.add(count);
        losses.add(from, Hole.FLOWS, LogClass.TRAFFIC, count, last, now);
    }

    void missingPackets(String from, long count, Instant last, Instant now) {
        counts.lostPackets.add(count);
        losses.add(from, Hole.PACKETS, LogClass.TRAFFIC, count, last, now);
    }

    void unreadable(String from, Instant now) {
        counts.malformedPackets.increment();
        losses.add(from, Hole.UNREADABLE, LogClass.TRAFFIC, 1, now, now);
    }

    void withoutTemplate(String from, Instant now) {
        counts.untemplatedSets.increment();
        losses.add(from, Hole.TEMPLATE, LogClass.TRAFFIC, 1, now, now);
    }
}
