package cafe.comptoir.browser;

/** Pictures of what somebody sees, on a screen and on a telephone. */
final class Looks {

    private final Window window;

    private Looks(Window window) {
        this.window = window;
    }

    static Looks of(Pane pane) {
        return new Looks(pane.window());
    }

    /** Keeps it wide and 360 pixels wide, in light colours. */
    Looks keep(String name) {
        window.picture(name + "-wide");
        // The lists lie over a narrow conversation as long as the focus is in them.
        window.run("document.activeElement.closest('.side') && document.activeElement.blur()");
        window.resize(360, 740);
        window.picture(name + "-360");
        window.resize(1060, 800);
        return this;
    }

    Looks keepDark(String name) {
        window.run("document.documentElement.dataset.theme = 'dark'");
        window.picture(name + "-dark");
        window.run("document.documentElement.dataset.theme = 'light'");
        return this;
    }
}
