package cafe.comptoir.monitoring.intake;

import java.util.concurrent.atomic.LongAdder;

/** What came in, and what was not understood or is known to be missing. */
public final class IntakeCounts {

    final LongAdder lines = new LongAdder();
    final LongAdder malformedLines = new LongAdder();
    final LongAdder cutLines = new LongAdder();
    final LongAdder packets = new LongAdder();
    final LongAdder malformedPackets = new LongAdder();
    final LongAdder flows = new LongAdder();
    final LongAdder lostFlows = new LongAdder();
    final LongAdder lostPackets = new LongAdder();
    final LongAdder untemplatedSets = new LongAdder();

    IntakeCounts() {}

    /**
     * The counts of one moment, since the plugin started.
     *
     * @param malformedLines without the form of syslog; kept all the same
     * @param cutLines longer than is kept
     * @param malformedPackets flow packets, or the rest of one, that could not be read
     * @param lostFlows flow records that exporters numbered and that did not arrive
     * @param lostPackets the same for NetFlow v9, which numbers packets
     * @param untemplatedSets sets of flows whose template has not arrived
     */
    public record Snapshot(
            long lines,
            long malformedLines,
            long cutLines,
            long packets,
            long malformedPackets,
            long flows,
            long lostFlows,
            long lostPackets,
            long untemplatedSets) {}

    /** Returns the counts of this moment. */
    public Snapshot snapshot() {
        return new Snapshot(
                lines.sum(),
                malformedLines.sum(),
                cutLines.sum(),
                packets.sum(),
                malformedPackets.sum(),
                flows.sum(),
                lostFlows.sum(),
                lostPackets.sum(),
                untemplatedSets.sum());
    }
}
