package cafe.comptoir.bench;

import java.util.Arrays;

/** Measured values of one kind, in any unit. */
final class Samples {

    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    static Samples of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    double median() {
        return quantile(0.5);
    }

    /** Returns the value below which the given part of the samples lies. */
    double quantile(double part) {
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }
}
