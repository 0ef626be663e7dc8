package cafe.comptoir.launcher;

/** Colours for a terminal; none anywhere else. */
enum Ink {
    BOLD("1"),
    FAINT("2"),
    GREEN("32"),
    RED("31"),
    CYAN("36");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(String text, boolean coloured) {
        return coloured ? "\033[%sm%s\033[0m".formatted(code, text) : text;
    }
}
