package cafe.comptoir.monitoring.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether this process may send echo requests itself (Linux: CAP_NET_RAW). */
record RawSockets(boolean allowed) {

    private static final int CAP_NET_RAW = 13;

    static RawSockets ofThisProcess() {
        try {
            return new RawSockets(
                    Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .filter(line -> line.startsWith("CapEff:"))
                            .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                            .anyMatch(bits -> ((bits >> CAP_NET_RAW) & 1) == 1));
        } catch (IOException e) {
            return new RawSockets(false);
        }
    }
}
