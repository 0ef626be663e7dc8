package cafe.comptoir.launcher;

/** What the exit codes of the command mean; 0 is success, 130 Ctrl-C and 143 kill, as everywhere. */
final class ExitCodes {

    /** It did not work, or there are problems; it may work when tried again. */
    static final int FAILED = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** Something must be set right by a person first: trying again is of no use. */
    static final int NEEDS_A_PERSON = 3;

    private ExitCodes() {}
}
