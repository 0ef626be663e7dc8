package cafe.comptoir.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What many checks cost, beside the same host with none at the same time. */
@Command(name = "checks", description = "500 checks every 30 s: CPU and memory")
final class CheckBench implements Callable<Integer> {

    @Option(names = "--checkout", description = "the built checkout (${DEFAULT-VALUE})")
    private Path checkout = Path.of("");

    @Option(names = "--tcp", description = "checks of a TCP port (${DEFAULT-VALUE})")
    private int tcp = 350;

    @Option(names = "--http", description = "checks of a web page (${DEFAULT-VALUE})")
    private int http = 150;

    @Option(names = "--every", description = "seconds from try to try (${DEFAULT-VALUE})")
    private int every = 30;

    @Option(names = "--warm-up", description = "seconds before it is measured (${DEFAULT-VALUE})")
    private int warmUp = 60;

    @Option(names = "--seconds", description = "seconds that are measured (${DEFAULT-VALUE})")
    private int seconds = 120;

    @Option(names = "--java-options", description = "more options for the host's Java")
    private String javaOptions = "";

    /**
     * One host's use of the machine.
     *
     * @param cores the part of one core
     */
    private record Use(double cores, double mebibytes) {}

    @Override
    public Integer call() throws Exception {
        Path root = checkout.toAbsolutePath();
        try (CheckTargets targets = new CheckTargets();
                WatchingHost idle = WatchingHost.open(root, "checks: []\n", javaOptions);
                WatchingHost busy =
                        WatchingHost.open(
                                root, targets.settings(tcp, http, every + "s"), javaOptions)) {
            pause(warmUp);
            measure(targets, idle.process(), busy.process());
        }
        return 0;
    }

    private void measure(CheckTargets targets, HostProcess idle, HostProcess busy)
            throws IOException {
        long tries = targets.tries();
        Duration ofIdle = idle.cpu();
        Duration ofBusy = busy.cpu();
        long start = System.nanoTime();
        pause(seconds);
        double took = System.nanoTime() - start;
        Use without = new Use(idle.cpu().minus(ofIdle).toNanos() / took, idle.residentMebibytes());
        Use with = new Use(busy.cpu().minus(ofBusy).toNanos() / took, busy.residentMebibytes());
        System.out.printf(
                "%d checks of ports and %d of web pages every %d s; %,d tries in %.0f s (%.0f due)%n",
                tcp,
                http,
                every,
                targets.tries() - tries,
                took / 1e9,
                (tcp + http) * took / 1e9 / every);
        print("with the checks", with);
        print("without", without);
        print(
                "the checks",
                new Use(with.cores() - without.cores(), with.mebibytes() - without.mebibytes()));
        System.out.printf("  (target: 5 %% of one core, 60 MB, which is 57 MiB)%n");
    }

    private static void print(String what, Use use) {
        System.out.printf(
                "  %-16s %6.2f %% of one core   %6.1f MiB resident%n",
                what, use.cores() * 100, use.mebibytes());
    }

    private static void pause(int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
