package cafe.comptoir.tickets.transcript;

/** For whom a transcript is. */
public enum Copy {
    /** With private notes, and with what messages said before they were edited or deleted. */
    STAFF("staff"),
    /** What the customer could read at the end. */
    CUSTOMER("customer");

    private final String fileName;

    Copy(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
