package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.Host;
import java.util.concurrent.ExecutionException;

/** How a host that runs by itself ends. */
final class Ending {

    private Ending() {}

    /** Waits until the host has ended, and fails with the reason if Discord sent it away. */
    static int of(Host host) throws Exception {
        try {
            host.ended().get();
            return 0;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
