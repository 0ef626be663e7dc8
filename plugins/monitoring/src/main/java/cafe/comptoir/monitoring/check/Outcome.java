package cafe.comptoir.monitoring.check;

import java.time.Duration;

/** What one try of a check found. */
public sealed interface Outcome {

    /** The target does what it should. */
    record Good(Duration took) implements Outcome {}

    /**
     * The target does not do what it should.
     *
     * @param fault what is wrong
     */
    record Bad(Fault fault) implements Outcome {}

    /**
     * We cannot tell: the monitor itself, its network or its settings are at fault. Never counts
     * against the target.
     */
    record Unknown(Fault fault) implements Outcome {}

    /** The target was not asked, or its failure is another's: a dependency is down, or maintenance. */
    record Withheld(String because) implements Outcome {}

    static Outcome bad(String key, Object... arguments) {
        return new Bad(Fault.of(key, arguments));
    }

    static Outcome unknown(String key, Object... arguments) {
        return new Unknown(Fault.of(key, arguments));
    }
}
