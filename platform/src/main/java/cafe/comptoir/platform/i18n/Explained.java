package cafe.comptoir.platform.i18n;

/** A failure of which the host can say in each language what it means. */
public interface Explained {

    /** Returns what a person is told. */
    Reason reason();
}
