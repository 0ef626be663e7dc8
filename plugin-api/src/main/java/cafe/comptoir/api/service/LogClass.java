package cafe.comptoir.api.service;

/** What a record is about, which decides how long it may be kept. */
public enum LogClass {

    /** What machines and programmes say of themselves. */
    SYSTEM,

    /** Who connected to what in the café's network: addresses, ports, volumes; never content. */
    TRAFFIC,

    /** Who tried to get in where: log-ins, refusals, intrusions. */
    SECURITY,

    /** What was done to the vault itself, and by whom. */
    AUDIT
}
