package cafe.comptoir.monitoring.intake;

import cafe.comptoir.monitoring.intake.FlowSets.Format;
import cafe.comptoir.monitoring.intake.FlowSets.Packet;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads NetFlow v5, v9 and IPFIX. Whatever the bytes are, nothing is thrown: what cannot be read is
 * counted. Not safe for use by several threads.
 */
final class FlowDecoder {

    private static final int MOST_EXPORTERS = 1024;
    private static final int V5_RECORD = 48;

    private final Map<Source, Exporter> exporters = new HashMap<>();
    private final Flow flow = new Flow();
    private final IntakeCounts counts;
    private final FlowFaults faults;
    private final Flows flows;
    private final FlowSets sets;

    FlowDecoder(Supplier<Duration> timeout, FlowFaults faults, Flows flows) {
        this.counts = faults.counts();
        this.faults = faults;
        this.flows = flows;
        this.sets = new FlowSets(timeout, faults, this::give);
    }

    /** Is given each flow; must copy what it keeps. */
    @FunctionalInterface
    interface Flows {
        void flow(Flow flow, String exporter, Instant received);
    }

    private record Source(String address, int version, long domain) {}

    void decode(ByteBuffer in, String from, Instant now) {
        counts.packets.increment();
        try {
            switch (in.getShort()) {
                case 5 -> v5(in, from, now);
                case 9 -> v9(in, from, now);
                case 10 -> ipfix(in, from, now);
                default -> faults.unreadable(from, now);
            }
        } catch (BufferUnderflowException e) {
            faults.unreadable(from, now);
        }
    }

    private void v5(ByteBuffer in, String from, Instant now) {
        int count = in.getShort() & 0xFFFF;
        long uptime = unsigned(in.getInt());
        long boot = unsigned(in.getInt()) * 1000 - uptime;
        in.getInt();
        long sequence = unsigned(in.getInt());
        int engine = in.getShort();
        in.getShort();
        Exporter exporter = exporter(from, 5, engine);
        faults.missingFlows(from, exporter.missing(sequence), exporter.seen(), now);
        exporter.expect(sequence + count, now);
        for (int i = 0; i < count; i++) {
            if (in.remaining() < V5_RECORD) {
                faults.unreadable(from, now);
                return;
            }
            v5Record(in, boot);
            give(flow, from, now);
        }
    }

    private void v5Record(ByteBuffer in, long boot) {
        int start = in.position();
        flow.clear();
        flow.sourceLength = 4;
        flow.destinationLength = 4;
        in.get(flow.addresses, 0, 4).get(flow.addresses, 16, 4);
        flow.packets = unsigned(in.getInt(start + 16));
        flow.bytes = unsigned(in.getInt(start + 20));
        flow.firstMillis = boot + unsigned(in.getInt(start + 24));
        flow.lastMillis = boot + unsigned(in.getInt(start + 28));
        flow.sourcePort = in.getShort(start + 32) & 0xFFFF;
        flow.destinationPort = in.getShort(start + 34) & 0xFFFF;
        flow.protocol = in.get(start + 38) & 0xFF;
        in.position(start + V5_RECORD);
    }

    private void v9(ByteBuffer in, String from, Instant now) {
        in.getShort();
        long uptime = unsigned(in.getInt());
        long boot = unsigned(in.getInt()) * 1000 - uptime;
        long sequence = unsigned(in.getInt());
        Exporter exporter = exporter(from, 9, unsigned(in.getInt()));
        faults.missingPackets(from, exporter.missing(sequence), exporter.seen(), now);
        exporter.expect(sequence + 1, now);
        sets.read(in, new Packet(Format.NETFLOW_9, from, exporter, boot, now));
    }

    private void ipfix(ByteBuffer in, String from, Instant now) {
        int length = in.getShort() & 0xFFFF;
        in.getInt();
        long sequence = unsigned(in.getInt());
        Exporter exporter = exporter(from, 10, unsigned(in.getInt()));
        if (length < in.limit()) {
            in.limit(Math.max(in.position(), length));
        }
        faults.missingFlows(from, exporter.missing(sequence), exporter.seen(), now);
        long read = sets.read(in, new Packet(Format.IPFIX, from, exporter, 0, now));
        exporter.expect(read < 0 ? -1 : sequence + read, now);
    }

    private void give(Flow read, String from, Instant now) {
        counts.flows.increment();
        flows.flow(read, from, now);
    }

    private Exporter exporter(String from, int version, long domain) {
        if (exporters.size() >= MOST_EXPORTERS) {
            // Somebody invents senders; the real ones soon repeat their templates.
            exporters.clear();
        }
        return exporters.computeIfAbsent(new Source(from, version, domain), _ -> new Exporter());
    }

    private static long unsigned(int value) {
        return value & 0xFFFF_FFFFL;
    }
}
