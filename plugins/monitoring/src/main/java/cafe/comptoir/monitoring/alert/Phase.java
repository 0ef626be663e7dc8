package cafe.comptoir.monitoring.alert;

import java.time.Instant;

/** Where a check stands between all is well and all is well again. */
public sealed interface Phase {

    /** All is well, as far as is known. */
    record Ok() implements Phase {}

    /**
     * It fails, but not often enough yet to call anybody.
     *
     * @param since the first failure
     * @param failures how many in a row
     */
    record Pending(Instant since, int failures) implements Phase {}

    /** There is an alert. */
    sealed interface Open extends Phase permits Firing, Acknowledged {

        /** Returns when it began to fail. */
        Instant since();

        /** Returns when the alert was given. */
        Instant firedAt();

        /** Returns how many successes in a row there have been since. */
        int successes();

        /** Returns the same with another number of successes. */
        Open withSuccesses(int count);
    }

    /** There is an alert and nobody has taken it. */
    record Firing(Instant since, Instant firedAt, int successes) implements Open {

        @Override
        public Firing withSuccesses(int count) {
            return new Firing(since, firedAt, count);
        }
    }

    /** There is an alert and somebody sees to it. */
    record Acknowledged(Instant since, Instant firedAt, int successes, Taker taker)
            implements Open {

        @Override
        public Acknowledged withSuccesses(int count) {
            return new Acknowledged(since, firedAt, count, taker);
        }
    }

    /** The alert is over. */
    record Resolved(Instant since, Instant firedAt, Instant at) implements Phase {}

    /**
     * Who sees to an alert.
     *
     * @param id Discord user id
     */
    record Taker(long id, String name, Instant at) {}
}
