package cafe.comptoir.monitoring.check;

/** How much an alert matters. */
public enum Severity {
    /** Shown; somebody is called only when nobody takes it. */
    WARNING,
    /** Somebody is called at once. */
    CRITICAL
}
