package cafe.comptoir.bench;

import cafe.comptoir.sandbox.script.Place;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From a slash command to its answer, through the host and through a bare JDA listener. */
@Command(name = "interactions", description = "slash command to answer: host ÷ bare JDA listener")
final class InteractionBench implements Callable<Integer> {

    @Option(names = "--blocks", description = "measured blocks a side (${DEFAULT-VALUE})")
    private int blocks = 25;

    @Option(names = "--size", description = "interactions a block (${DEFAULT-VALUE})")
    private int size = 200;

    @Override
    public Integer call() throws Exception {
        try (Site host = HostSite.open();
                Site bare = BareSite.open()) {
            print(Duel.fight(host, bare, 5, blocks, this::interact), System.out);
        }
        return 0;
    }

    private double[] interact(Site site) {
        List<Place> staff = site.staff();
        double[] millis = new double[size];
        for (int i = 0; i < size; i++) {
            long start = System.nanoTime();
            staff.get(i % staff.size()).uses("/ping");
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private void print(Duel duel, PrintStream out) {
        out.printf("slash command → answer, %d blocks of %d a side%n", blocks, size);
        out.printf(
                "  host           median %6.2f ms   p99 %6.2f ms%n",
                Duel.over(duel.host(), Samples::median),
                Duel.over(duel.host(), block -> block.quantile(0.99)));
        out.printf(
                "  bare listener  median %6.2f ms   p99 %6.2f ms%n",
                Duel.over(duel.bare(), Samples::median),
                Duel.over(duel.bare(), block -> block.quantile(0.99)));
        out.printf(
                "  ratio of medians %.2f (target ≤ 1.15), %.2f to %.2f in half of the blocks%n",
                duel.ratio(Samples::median),
                duel.ratios(Samples::median).quantile(0.25),
                duel.ratios(Samples::median).quantile(0.75));
    }
}
