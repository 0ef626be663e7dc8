package cafe.comptoir.monitoring.check;

/** The kinds of checks. */
public enum CheckType {
    PING,
    TCP,
    HTTP,
    DNS,
    SNMP,
    HOST;

    /** Returns whether it tells something how long the answer took. */
    public boolean isTimed() {
        return this != HOST;
    }
}
