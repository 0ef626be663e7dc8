package cafe.comptoir.monitoring.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether this process may send echo requests itself (Linux: CAP_NET_RAW). In a user namespace of its
 * own it may seem so and be refused all the same, so there it is not taken for granted.
 */
record RawSockets(boolean allowed) {

    private static final int CAP_NET_RAW = 13;
    private static final String EVERYBODY = "0 0 4294967295";

    static RawSockets ofThisProcess() {
        try {
            boolean namespaced =
                    !Files.readString(Path.of("/proc/self/uid_map"))
                            .strip()
                            .replaceAll("\\s+", " ")
                            .equals(EVERYBODY);
            boolean capable =
                    Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .filter(line -> line.startsWith("CapEff:"))
                            .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                            .anyMatch(bits -> ((bits >> CAP_NET_RAW) & 1) == 1);
            return new RawSockets(capable && !namespaced);
        } catch (IOException e) {
            return new RawSockets(false);
        }
    }
}
