package cafe.comptoir.monitoring.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Whether something listens on a port. */
record TcpProbe(Endpoint target, Duration timeout, NameResolver names) implements Probe {

    @Override
    public Outcome probe() throws InterruptedException {
        try {
            InetAddress address = names.resolve(target.host(), timeout);
            long begun = System.nanoTime();
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(address, target.port()), (int) timeout.toMillis());
                return new Outcome.Good(Duration.ofNanos(System.nanoTime() - begun));
            }
        } catch (IOException e) {
            return NetworkFault.of(e);
        }
    }
}
