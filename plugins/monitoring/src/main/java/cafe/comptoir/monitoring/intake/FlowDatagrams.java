package cafe.comptoir.monitoring.intake;

import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.monitoring.vault.VaultFeed;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Flow packets on their way to the vault, and to the count of who uses the network most. */
final class FlowDatagrams implements UdpListener.Packets {

    private final FlowText text = new FlowText();
    private final FlowDecoder decoder;
    private final Batch batch;
    private final Tally tally;
    private final Clock clock;

    FlowDatagrams(
            VaultFeed feed,
            Supplier<Duration> templateTimeout,
            FlowFaults faults,
            Tally tally,
            Clock clock) {
        this.batch = new Batch(feed, false);
        this.tally = tally;
        this.clock = clock;
        this.decoder = new FlowDecoder(templateTimeout, faults, this::take);
    }

    @Override
    public void packet(ByteBuffer packet, String from) {
        decoder.decode(packet, from, clock.instant());
    }

    @Override
    public void pause() {
        batch.flush();
    }

    private void take(Flow flow, String exporter, Instant received) {
        LogRecord record = text.record(flow, exporter, received);
        boolean outward = isOurs(flow.addresses, 0) || !isOurs(flow.addresses, 16);
        tally.add(
                Tally.Kind.FLOW,
                record.addresses().get(outward ? 0 : 1),
                1,
                Math.max(0, flow.bytes));
        batch.add(record);
    }

    /** Whether an address belongs to a private network (RFC 1918, RFC 4193): the café's side. */
    private static boolean isOurs(byte[] addresses, int at) {
        int first = addresses[at] & 0xFF;
        int second = addresses[at + 1] & 0xFF;
        return first == 10
                || (first == 192 && second == 168)
                || (first == 172 && second >= 16 && second < 32)
                || (first & 0xFE) == 0xFC;
    }
}
