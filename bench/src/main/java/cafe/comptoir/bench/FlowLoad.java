package cafe.comptoir.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Several exporters that send in turn, at a given rate. */
final class FlowLoad implements AutoCloseable {

    private static final long TICK_NANOS = 500_000;

    private final List<FlowExporter> exporters = new ArrayList<>();
    private int turn;

    FlowLoad(int exporters, int port) throws IOException {
        for (int i = 0; i < exporters; i++) {
            this.exporters.add(new FlowExporter(i + 1, port));
        }
    }

    /**
     * What was sent.
     *
     * @param seconds how long it took; more than was asked for if the machine is too slow to send
     */
    record Sent(long records, double seconds) {

        double rate() {
            return records / seconds;
        }
    }

    /** Sends as many records a second, evenly, and makes up for a moment in which it was held up. */
    Sent send(int rate, double seconds) throws IOException {
        long packets = Math.round(rate * seconds / FlowExporter.RECORDS);
        double packetsPerNano = rate / 1e9 / FlowExporter.RECORDS;
        long start = System.nanoTime();
        long sent = 0;
        while (sent < packets) {
            long due = Math.round((System.nanoTime() - start) * packetsPerNano);
            for (; sent < Math.min(due, packets); sent++) {
                exporters.get(turn++ % exporters.size()).send();
            }
            LockSupport.parkNanos(TICK_NANOS);
        }
        return new Sent(sent * FlowExporter.RECORDS, (System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() throws IOException {
        for (FlowExporter exporter : exporters) {
            exporter.close();
        }
    }
}
