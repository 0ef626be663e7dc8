package cafe.comptoir.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Flows into the vault, faster and faster. */
@Command(
        name = "flows",
        description = "NetFlow v9 records over UDP until they are on disk; losses counted")
final class FlowBench implements Callable<Integer> {

    private static final Pattern ROW = Pattern.compile("(?m) netflow +\\w+ +(\\d+) ");
    private static final long LOOK_NANOS = 100_000_000;
    private static final long QUIET_NANOS = 5_000_000_000L;

    @Option(names = "--checkout", description = "the built checkout (${DEFAULT-VALUE})")
    private Path checkout = Path.of("");

    @Option(
            names = "--rates",
            split = ",",
            description = "records a second, rising (${DEFAULT-VALUE})")
    private List<Integer> rates = List.of(50_000, 100_000, 200_000, 400_000, 600_000);

    @Option(names = "--seconds", description = "how long at each rate (${DEFAULT-VALUE})")
    private double seconds = 10;

    @Option(names = "--exporters", description = "senders (${DEFAULT-VALUE})")
    private int exporters = 4;

    @Option(names = "--java-options", description = "more options for the host's Java")
    private String javaOptions = "";

    /**
     * What became of one load.
     *
     * @param kept records that the vault has on its disk
     * @param behind seconds from the last packet until nothing more came onto the disk
     */
    private record Round(FlowLoad.Sent sent, long kept, double behind) {

        long lost() {
            return sent.records() - kept;
        }
    }

    @Override
    public Integer call() throws Exception {
        System.out.printf(
                "NetFlow v9, %d exporters, %d records a packet, %.0f s at each rate%n",
                exporters, FlowExporter.RECORDS, seconds);
        double best = 0;
        try (VaultSite site = VaultSite.open(checkout.toAbsolutePath(), javaOptions);
                FlowLoad load = new FlowLoad(exporters, site.flows())) {
            print("warm-up", round(site, load, rates.getFirst()));
            for (int rate : rates) {
                Round round = round(site, load, rate);
                print("%,d records/s".formatted(rate), round);
                if (round.lost() == 0) {
                    best = Math.max(best, round.sent().rate());
                }
            }
            System.out.printf(
                    "  without loss: %,.0f records/s (target: 100,000 records/s)%n", best);
            printOwnCount(site);
        }
        return 0;
    }

    private Round round(VaultSite site, FlowLoad load, int rate) throws IOException {
        long before = kept(site);
        FlowLoad.Sent sent = load.send(rate, seconds);
        long ended = System.nanoTime();
        long kept = before;
        long grown = ended;
        while (kept < before + sent.records() && System.nanoTime() - grown < QUIET_NANOS) {
            long now = kept(site);
            if (now > kept) {
                kept = now;
                grown = System.nanoTime();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return new Round(sent, kept - before, (grown - ended) / 1e9);
    }

    private static long kept(VaultSite site) throws IOException {
        return ROW.matcher(site.sources())
                .results()
                .mapToLong(row -> Long.parseLong(row.group(1)))
                .sum();
    }

    private static void print(String what, Round round) {
        System.out.printf(
                "  %-17s sent %,10d at %,8.0f/s   kept %,10d   lost %,9d   all on disk %.1f s"
                        + " after the last packet%n",
                what,
                round.sent().records(),
                round.sent().rate(),
                round.kept(),
                round.lost(),
                round.behind());
    }

    /** What monitoring shows to people: it sees gaps in the numbers of packets. */
    private static void printOwnCount(VaultSite site) {
        System.out.println("  /surveillance flux, warm-up included:");
        site.sandbox()
                .script()
                .person("Hugo")
                .inServer("company")
                .in("général")
                .uses("/surveillance flux")
                .sees("Manquants")
                .message()
                .orElseThrow()
                .text()
                .lines()
                .filter(line -> line.matches("(Flux|Manquants|Coffre)\\h: .*"))
                .forEach(line -> System.out.println("    " + line));
    }
}
