package cafe.comptoir.monitoring.intake;

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
    private static final int FIRST_DATA_SET = 256;
    private static final int ENTERPRISE = 0x8000;

    private final Map<Source, Exporter> exporters = new HashMap<>();
    private final Flow flow = new Flow();
    private final Supplier<Duration> timeout;
    private final IntakeCounts counts;
    private final Flows flows;

    FlowDecoder(Supplier<Duration> timeout, IntakeCounts counts, Flows flows) {
        this.timeout = timeout;
        this.counts = counts;
        this.flows = flows;
    }

    /** Is given each flow; must copy what it keeps. */
    @FunctionalInterface
    interface Flows {
        void flow(Flow flow, String exporter, Instant received);
    }

    private record Source(String address, int version, long domain) {}

    /** What is the same for all sets of a packet. */
    private record Packet(String from, Exporter exporter, long bootMillis, Instant now) {}

    void decode(ByteBuffer in, String from, Instant now) {
        counts.packets.increment();
        try {
            switch (in.getShort()) {
                case 5 -> v5(in, from, now);
                case 9 -> v9(in, from, now);
                case 10 -> ipfix(in, from, now);
                default -> counts.malformedPackets.increment();
            }
        } catch (BufferUnderflowException e) {
            counts.malformedPackets.increment();
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
        counts.lostFlows.add(exporter.missing(sequence));
        exporter.expect(sequence + count);
        for (int i = 0; i < count; i++) {
            if (in.remaining() < V5_RECORD) {
                counts.malformedPackets.increment();
                return;
            }
            v5Record(in, boot);
            give(from, now);
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
        counts.lostPackets.add(exporter.missing(sequence));
        exporter.expect(sequence + 1);
        sets(in, new Packet(from, exporter, boot, now), 0, 1);
    }

    private void ipfix(ByteBuffer in, String from, Instant now) {
        int length = in.getShort() & 0xFFFF;
        in.getInt();
        long sequence = unsigned(in.getInt());
        Exporter exporter = exporter(from, 10, unsigned(in.getInt()));
        if (length < in.limit()) {
            in.limit(Math.max(in.position(), length));
        }
        counts.lostFlows.add(exporter.missing(sequence));
        long read = sets(in, new Packet(from, exporter, 0, now), 2, 3);
        exporter.expect(read < 0 ? -1 : sequence + read);
    }

    /** Reads sets to the end; returns how many records there were, or -1 if that is not known. */
    private long sets(ByteBuffer in, Packet packet, int templates, int options) {
        long records = 0;
        boolean known = true;
        while (in.remaining() >= 4) {
            int id = in.getShort() & 0xFFFF;
            int length = (in.getShort() & 0xFFFF) - 4;
            if (length < 0 || length > in.remaining()) {
                counts.malformedPackets.increment();
                return -1;
            }
            int end = in.position() + length;
            ByteBuffer set = in.duplicate().limit(end);
            if (id == templates) {
                learn(set, packet, templates == 2);
            } else if (id >= FIRST_DATA_SET) {
                long read = data(set, id, packet);
                known &= read >= 0;
                records += Math.max(0, read);
            } else if (id == options) {
                known = false; // Options have records that are counted in the sequence as well.
            }
            in.position(end);
        }
        return known ? records : -1;
    }

    private void learn(ByteBuffer set, Packet packet, boolean ipfix) {
        while (set.remaining() >= 4) {
            int id = set.getShort() & 0xFFFF;
            int count = set.getShort() & 0xFFFF;
            if (id < FIRST_DATA_SET) {
                return; // Padding.
            }
            if (count == 0) {
                packet.exporter().unlearn(id);
                continue;
            }
            if (set.remaining() < count * 4) {
                counts.malformedPackets.increment();
                return;
            }
            int[] types = new int[count];
            int[] lengths = new int[count];
            for (int i = 0; i < count; i++) {
                int type = set.getShort() & 0xFFFF;
                lengths[i] = set.getShort() & 0xFFFF;
                boolean vendor = ipfix && (type & ENTERPRISE) != 0;
                types[i] = vendor ? 0 : type;
                if (vendor) {
                    set.getInt();
                }
            }
            Template template = Template.of(types, lengths);
            if (template.least() > 0) {
                packet.exporter().learn(id, template, packet.now());
            }
        }
    }

    private long data(ByteBuffer set, int id, Packet packet) {
        Template template = packet.exporter().template(id, packet.now(), timeout.get());
        if (template == null) {
            counts.untemplatedSets.increment();
            return -1;
        }
        long records = 0;
        while (set.remaining() >= template.least()) {
            if (!template.read(set, flow, packet.bootMillis())) {
                counts.malformedPackets.increment();
                return -1;
            }
            give(packet.from(), packet.now());
            records++;
        }
        return records;
    }

    private void give(String from, Instant now) {
        counts.flows.increment();
        flows.flow(flow, from, now);
    }

    private Exporter exporter(String from, int version, long domain) {
        if (exporters.size() >= MOST_EXPORTERS) {
            exporters.clear(); // Somebody invents senders; the real ones soon repeat their
            // templates.
        }
        return exporters.computeIfAbsent(new Source(from, version, domain), _ -> new Exporter());
    }

    private static long unsigned(int value) {
        return value & 0xFFFF_FFFFL;
    }
}
