package cafe.comptoir.monitoring.check;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/**
 * Whether a machine answers an echo. With the right to raw sockets the JDK does it; without, it would
 * try TCP port 7 and take a firewall for a dead machine, so then {@link PingProgram} is asked.
 */
record PingProbe(
        String target,
        Duration timeout,
        NameResolver names,
        NativeCalls threads,
        RawSockets raw,
        PingProgram program)
        implements Probe {

    @Override
    public Outcome probe() throws InterruptedException {
        try {
            InetAddress address = names.resolve(target, timeout);
            return raw.allowed() ? echo(address) : program.ask(address, timeout);
        } catch (IOException e) {
            return NetworkFault.of(e);
        }
    }

    private Outcome echo(InetAddress address) throws InterruptedException {
        long[] took = new long[1];
        try {
            boolean answered =
                    threads.submit(
                                    () -> {
                                        long begun = System.nanoTime();
                                        boolean there =
                                                address.isReachable((int) timeout.toMillis());
                                        took[0] = System.nanoTime() - begun;
                                        return there;
                                    })
                            .get();
            return answered ? new Outcome.Good(Duration.ofNanos(took[0])) : Outcome.bad("no-echo");
        } catch (ExecutionException e) {
            return e.getCause() instanceof IOException failure
                    ? NetworkFault.of(failure)
                    : Outcome.unknown("monitor", String.valueOf(e.getCause()));
        }
    }
}
