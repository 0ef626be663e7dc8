package cafe.comptoir.monitoring.vault;

/** Why something is missing in the vault. */
public enum Hole {
    /** Flows that an exporter has numbered and that did not arrive (NetFlow v5, IPFIX). */
    FLOWS("flows", "sequence-gap"),

    /** Packets that an exporter has numbered and that did not arrive (NetFlow v9). */
    PACKETS("packets", "sequence-gap"),

    /** Packets of flows, or the rest of one, that could not be read. */
    UNREADABLE("packets", "unreadable"),

    /** Sets of flows whose template had not arrived. */
    TEMPLATE("sets", "no-template"),

    /** Lines of which only the beginning was kept. */
    LONG_LINES("line-ends", "too-long"),

    /** Records for which there was no room while the vault was gone. */
    ROOM("records", "spool-full"),

    /** Records that the disk did not take while the vault was gone. */
    DISK("records", "disk-failed"),

    /** What a crash has left unfinished in the spool. */
    TORN("bytes", "spool-torn");

    private final String what;
    private final String why;

    Hole(String what, String why) {
        this.what = what;
        this.why = why;
    }

    /** Returns what is counted. */
    String what() {
        return what;
    }

    /** Returns the reason, in one word. */
    String why() {
        return why;
    }
}
