package cafe.comptoir.monitoring.check;

/** The kinds of checks. */
public enum CheckType {
    PING,
    TCP,
    HTTP,
    DNS,
    SNMP,
    HOST
}
