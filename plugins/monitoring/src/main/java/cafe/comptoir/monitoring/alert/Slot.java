package cafe.comptoir.monitoring.alert;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One check's place on the board; changed under its lock only. */
final class Slot {

    final ReentrantLock lock = new ReentrantLock();
    volatile CheckState state;
    volatile long alert;
    volatile @Nullable Instant lastTry;

    Slot(CheckState state, long alert) {
        this.state = state;
        this.alert = alert;
    }
}
