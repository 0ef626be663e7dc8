package cafe.comptoir.monitoring.check;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programme {@code ping}: of iputils, BusyBox or inetutils. It may have the right to raw sockets where
 * we do not, or the kernel lets its group send echoes ({@code net.ipv4.ping_group_range}).
 *
 * @param command its name or path
 */
record PingProgram(String command) {

    private static final Pattern TIME = Pattern.compile("time[=<]([0-9.]+) ?ms");
    private static final Pattern STATISTICS = Pattern.compile("\\d+ packets transmitted");
    private static final List<String> FORBIDDEN =
            List.of("not permitted", "permission denied", "lacking privilege", "are you root");
    private static final Duration TO_END = Duration.ofSeconds(2);

    Outcome ask(InetAddress address, Duration timeout) throws InterruptedException {
        long seconds = Math.max(1, timeout.toSeconds());
        ProcessBuilder builder =
                new ProcessBuilder(
                                command,
                                "-n",
                                "-c",
                                "1",
                                "-W",
                                "" + seconds,
                                address.getHostAddress())
                        .redirectErrorStream(true);
        // Its words are read, so they must be the ones that we know.
        builder.environment().put("LC_ALL", "C");
        try {
            Process ping = builder.start();
            try {
                ping.getOutputStream().close();
                if (!ping.waitFor(seconds + TO_END.toSeconds(), TimeUnit.SECONDS)) {
                    return Outcome.unknown("overloaded");
                }
                String said =
                        new String(ping.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return judge(ping.exitValue(), said);
            } finally {
                ping.destroyForcibly();
            }
        } catch (IOException e) {
            return isForbidden(String.valueOf(e.getMessage()))
                    ? Outcome.unknown("ping-forbidden")
                    : Outcome.unknown("no-ping");
        }
    }

    /**
     * Only who has sent an echo knows that nothing came back: then there are statistics. The exit code
     * alone tells nothing; BusyBox and inetutils exit with 1 where they may not send, too.
     */
    static Outcome judge(int exit, String said) {
        Matcher time = TIME.matcher(said);
        if (exit == 0 && time.find()) {
            double millis = Double.parseDouble(time.group(1));
            return new Outcome.Good(Duration.ofNanos((long) (millis * 1_000_000)));
        }
        if (isForbidden(said)) {
            return Outcome.unknown("ping-forbidden");
        }
        if (said.toLowerCase(Locale.ROOT).contains("network is unreachable")) {
            return Outcome.unknown("monitor", "Network is unreachable");
        }
        return exit == 1 && STATISTICS.matcher(said).find()
                ? Outcome.bad("no-echo")
                : Outcome.unknown("ping-odd", said.lines().findFirst().orElse("exit " + exit));
    }

    private static boolean isForbidden(String said) {
        String words = said.toLowerCase(Locale.ROOT);
        return FORBIDDEN.stream().anyMatch(words::contains);
    }
}
