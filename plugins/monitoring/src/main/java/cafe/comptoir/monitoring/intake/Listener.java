package cafe.comptoir.monitoring.intake;

import java.net.InetSocketAddress;
import java.time.Duration;

/** Something that listens on a port until it is closed. */
interface Listener extends AutoCloseable {

    /** A batch waits at most this long for a vault that does not answer. */
    Duration HAND_ON = Duration.ofSeconds(12);

    /** Returns where, with the port that a 0 in the settings has become. */
    InetSocketAddress address();

    /** Stops listening; what was received has been handed on when this returns. */
    @Override
    void close();

    /** Waits until a thread that has nothing more to receive has handed on what it had. */
    static void await(Thread receiver) {
        try {
            receiver.join(HAND_ON);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
