package cafe.comptoir.platform.dispatch;

import java.util.EnumMap;
import java.util.Map;

/** Keeps account of every interaction from its receipt to its end. */
final class Ledger {

    private final Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    private long received;

    /** Where an interaction stands. */
    enum Standing {
        RUNNING,
        PARKED,
        COMPLETED,
        FAILED,
        ANSWERED_BY_HOST
    }

    synchronized Entry receive() {
        received++;
        counts.merge(Standing.RUNNING, 1L, Long::sum);
        return new Entry();
    }

    synchronized LedgerCounts counts() {
        return new LedgerCounts(
                received,
                count(Standing.COMPLETED),
                count(Standing.FAILED),
                count(Standing.ANSWERED_BY_HOST),
                count(Standing.PARKED),
                count(Standing.RUNNING));
    }

    private long count(Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }

    /** One interaction's line. */
    final class Entry {

        private Standing standing = Standing.RUNNING;

        void park() {
            move(Standing.PARKED);
        }

        void resume() {
            move(Standing.RUNNING);
        }

        void complete() {
            move(Standing.COMPLETED);
        }

        void fail() {
            move(Standing.FAILED);
        }

        void answeredByHost() {
            move(Standing.ANSWERED_BY_HOST);
        }

        private void move(Standing next) {
            synchronized (Ledger.this) {
                if (standing != Standing.RUNNING && standing != Standing.PARKED) {
                    throw new IllegalStateException(
                            "an interaction that was %s became %s".formatted(standing, next));
                }
                counts.merge(standing, -1L, Long::sum);
                counts.merge(next, 1L, Long::sum);
                standing = next;
            }
        }
    }
}
