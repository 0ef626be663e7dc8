package cafe.comptoir.monitoring.check;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a machine answers an echo. With the right to raw sockets the JDK does it; without, it would
 * try TCP port 7 and take a firewall for a dead machine, so then {@code ping} is called.
 */
record PingProbe(
        String target, Duration timeout, NameResolver names, NativeCalls threads, RawSockets raw)
        implements Probe {

    private static final Pattern TIME = Pattern.compile("time[=<]([0-9.]+) ?ms");

    @Override
    public Outcome probe() throws InterruptedException {
        try {
            InetAddress address = names.resolve(target, timeout);
            return raw.allowed() ? echo(address) : program(address);
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

    private Outcome program(InetAddress address) throws InterruptedException {
        long seconds = Math.max(1, timeout.toSeconds());
        List<String> command =
                List.of("ping", "-n", "-c", "1", "-W", "" + seconds, address.getHostAddress());
        try {
            Process ping = new ProcessBuilder(command).redirectErrorStream(true).start();
            try {
                if (!ping.waitFor(seconds + 2, TimeUnit.SECONDS)) {
                    return Outcome.bad("no-echo");
                }
                String said =
                        new String(ping.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return judge(ping.exitValue(), said);
            } finally {
                ping.destroyForcibly();
            }
        } catch (IOException e) {
            return Outcome.unknown("no-ping");
        }
    }

    /** ping exits with 1 when nothing came back, and with 2 when it could not even try. */
    static Outcome judge(int exit, String said) {
        Matcher time = TIME.matcher(said);
        if (exit == 0 && time.find()) {
            double millis = Double.parseDouble(time.group(1));
            return new Outcome.Good(Duration.ofNanos((long) (millis * 1_000_000)));
        }
        return exit <= 1
                ? Outcome.bad("no-echo")
                : Outcome.unknown("monitor", said.lines().findFirst().orElse("ping"));
    }
}
