package cafe.comptoir.platform.dispatch;

/** The ways in which a person reaches a plugin. */
enum RouteKind {
    SLASH("command"),
    COMPLETION("completion"),
    MESSAGE_MENU("message menu"),
    USER_MENU("user menu"),
    BUTTON("button"),
    SELECT("select"),
    MODAL("modal");

    private final String words;

    RouteKind(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
