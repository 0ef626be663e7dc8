package cafe.comptoir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Measures two sites in turn, so that what the machine does besides falls on both.
 *
 * @param host the host's values, one list a block
 * @param bare the bare listener's values, one list a block
 */
record Duel(List<Samples> host, List<Samples> bare) {

    /** What is measured in one block. */
    interface Block {
        double[] measure(Site site) throws Exception;
    }

    static Duel fight(Site host, Site bare, int warmUps, int blocks, Block block) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            block.measure(host);
            block.measure(bare);
        }
        List<Samples> ofHost = new ArrayList<>();
        List<Samples> ofBare = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            ofHost.add(Samples.of(block.measure(host)));
            ofBare.add(Samples.of(block.measure(bare)));
        }
        return new Duel(ofHost, ofBare);
    }

    /** Returns the median over the blocks of (host ÷ bare listener). */
    double ratio(ToDoubleFunction<Samples> figure) {
        return ratios(figure).median();
    }

    /** Returns (host ÷ bare listener), one value a block. */
    Samples ratios(ToDoubleFunction<Samples> figure) {
        double[] ratios = new double[host.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(host.get(i)) / figure.applyAsDouble(bare.get(i));
        }
        return Samples.of(ratios);
    }

    /** Returns the median over the blocks of one side. */
    static double over(List<Samples> blocks, ToDoubleFunction<Samples> figure) {
        return Samples.of(blocks.stream().mapToDouble(figure).toArray()).median();
    }
}
