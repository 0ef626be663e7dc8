package cafe.comptoir.monitoring.intake;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The sets of NetFlow v9 and IPFIX: templates, and records by them. Not safe for use by several threads. */
final class FlowSets {

    private static final int FIRST_DATA_SET = 256;
    private static final int ENTERPRISE = 0x8000;

    private final Flow flow = new Flow();
    private final Supplier<Duration> timeout;
    private final FlowFaults faults;
    private final FlowDecoder.Flows flows;

    FlowSets(Supplier<Duration> timeout, FlowFaults faults, FlowDecoder.Flows flows) {
        this.timeout = timeout;
        this.faults = faults;
        this.flows = flows;
    }

    /** How the two formats number the sets that hold no flows. */
    enum Format {
        NETFLOW_9(0, 1),
        IPFIX(2, 3);

        private final int templates;
        private final int options;

        Format(int templates, int options) {
            this.templates = templates;
            this.options = options;
        }
    }

    /** What is the same for all sets of a packet. */
    record Packet(Format format, String from, Exporter exporter, long bootMillis, Instant now) {}

    /** Reads sets to the end; returns how many records there were, or -1 if that is not known. */
    long read(ByteBuffer in, Packet packet) {
        long records = 0;
        boolean known = true;
        while (in.remaining() >= 4) {
            int id = in.getShort() & 0xFFFF;
            int length = (in.getShort() & 0xFFFF) - 4;
            if (length < 0 || length > in.remaining()) {
                faults.unreadable(packet.from(), packet.now());
                return -1;
            }
            int end = in.position() + length;
            ByteBuffer set = in.duplicate().limit(end);
            if (id == packet.format().templates) {
                learn(set, packet);
            } else if (id >= FIRST_DATA_SET) {
                long read = data(set, id, packet);
                known &= read >= 0;
                records += Math.max(0, read);
            } else if (id == packet.format().options) {
                known = false; // Options have records that are counted in the sequence as well.
            }
            in.position(end);
        }
        return known ? records : -1;
    }

    private void learn(ByteBuffer set, Packet packet) {
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
            Optional<Template> template = template(set, count, packet.format());
            if (template.isEmpty()) {
                faults.unreadable(packet.from(), packet.now());
                return;
            }
            template.filter(it -> it.least() > 0)
                    .ifPresent(it -> packet.exporter().learn(id, it, packet.now()));
        }
    }

    /** Reads how a template lays out its fields; empty if it is cut off. */
    private static Optional<Template> template(ByteBuffer set, int count, Format format) {
        if (set.remaining() < count * 4) {
            return Optional.empty();
        }
        int[] types = new int[count];
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            int type = set.getShort() & 0xFFFF;
            lengths[i] = set.getShort() & 0xFFFF;
            boolean vendor = format == Format.IPFIX && (type & ENTERPRISE) != 0;
            types[i] = vendor ? 0 : type;
            if (vendor) {
                set.getInt();
            }
        }
        return Optional.of(Template.of(types, lengths));
    }

    private long data(ByteBuffer set, int id, Packet packet) {
        Template template = packet.exporter().template(id, packet.now(), timeout.get());
        if (template == null) {
            faults.withoutTemplate(packet.from(), packet.now());
            return -1;
        }
        long records = 0;
        while (set.remaining() >= template.least()) {
            if (!template.read(set, flow, packet.bootMillis())) {
                faults.unreadable(packet.from(), packet.now());
                return -1;
            }
            flows.flow(flow, packet.from(), packet.now());
            records++;
        }
        return records;
    }
}
