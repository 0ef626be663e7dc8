package cafe.comptoir.monitoring.alert;

/**
 * The last results, newest in the lowest bit, 1 for a failure.
 *
 * @param count how many there are
 */
public record Recent(long bits, int count) {

    /** How many are remembered. */
    public static final int SIZE = 20;

    static final Recent NONE = new Recent(0, 0);

    private static final long MASK = (1L << SIZE) - 1;

    Recent with(boolean failed) {
        return new Recent(((bits << 1) | (failed ? 1 : 0)) & MASK, Math.min(SIZE, count + 1));
    }

    /** Returns how often a result differed from the one before. */
    int changes() {
        if (count < 2) {
            return 0;
        }
        long differing = (bits ^ (bits >>> 1)) & ((1L << (count - 1)) - 1);
        return Long.bitCount(differing);
    }
}
