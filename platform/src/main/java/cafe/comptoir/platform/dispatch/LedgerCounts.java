package cafe.comptoir.platform.dispatch;

/**
 * What became of all interactions so far, at one moment: {@code received} is the sum of the others.
 *
 * @param completed a handler did its work
 * @param failed a handler threw
 * @param answeredByHost the host answered in a plugin's place: switched off, busy, not allowed …
 * @param parked waiting for a plugin that is being swapped
 * @param running in a lane or in a handler
 */
public record LedgerCounts(
        long received,
        long completed,
        long failed,
        long answeredByHost,
        long parked,
        long running) {

    /** Returns whether every interaction is accounted for. */
    public boolean balanced() {
        return received == completed + failed + answeredByHost + parked + running;
    }
}
