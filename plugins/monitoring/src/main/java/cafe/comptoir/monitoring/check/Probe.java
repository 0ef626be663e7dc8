package cafe.comptoir.monitoring.check;

/** Tries one target once. */
@FunctionalInterface
interface Probe {

    /**
     * Tries, on a virtual thread; may block for about the check's timeout. What it throws is a fault
     * of the monitor.
     */
    Outcome probe() throws Exception;
}
