package cafe.comptoir.bench;

import cafe.comptoir.sandbox.script.Place;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Messages a second to a listener, through the host and bare. */
@Command(name = "events", description = "messages a second to a listener: host ÷ bare JDA listener")
final class EventBench implements Callable<Integer> {

    @Option(names = "--blocks", description = "measured blocks a side (${DEFAULT-VALUE})")
    private int blocks = 41;

    @Option(names = "--size", description = "messages a block (${DEFAULT-VALUE})")
    private int size = 3000;

    @Override
    public Integer call() throws Exception {
        try (Site host = HostSite.open();
                Site bare = BareSite.open()) {
            Duel duel = Duel.fight(host, bare, 3, blocks, this::flood);
            System.out.printf("messages to a listener, %d blocks of %d a side%n", blocks, size);
            System.out.printf(
                    "  host           %,8.0f /s%n", Duel.over(duel.host(), Samples::median));
            System.out.printf(
                    "  bare listener  %,8.0f /s%n", Duel.over(duel.bare(), Samples::median));
            System.out.printf(
                    "  ratio %.2f (target ≥ 0.85), %.2f to %.2f in half of the blocks%n",
                    duel.ratio(Samples::median),
                    duel.ratios(Samples::median).quantile(0.25),
                    duel.ratios(Samples::median).quantile(0.75));
        }
        return 0;
    }

    private double[] flood(Site site) {
        Place place = site.place();
        Arrivals.reset();
        long start = System.nanoTime();
        for (int i = 0; i < size; i++) {
            place.writes("message");
        }
        Arrivals.await(size);
        return new double[] {size / ((System.nanoTime() - start) / 1e9)};
    }
}
