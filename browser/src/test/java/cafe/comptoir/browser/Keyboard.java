package cafe.comptoir.browser;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Somebody without a mouse. After every key it must be seen where the focus is. */
final class Keyboard {

    /** More stops than the page has between any two things that a test goes to. */
    private static final int STOPS = 80;

    private static final String LOST = Finder.read("focus.js");

    private final Window window;

    Keyboard(Window window) {
        this.window = window;
    }

    void types(String text) {
        window.press(text);
        isSomewhere();
    }

    void press(Keys key) {
        window.press(key);
        isSomewhere();
    }

    /** Goes on with the tabulator until the focus is there. */
    void goTo(String role, String name) {
        walk(role, name, () -> window.press(Keys.TAB));
    }

    void backTo(String role, String name) {
        walk(role, name, () -> window.press(Keys.SHIFT, Keys.TAB));
    }

    private void walk(String role, String name, Runnable step) {
        for (int i = 0; i < STOPS && !isOn(role, name); i++) {
            step.run();
            isSomewhere();
        }
        isAt(role, name);
    }

    /** Goes to a channel with Control+K. */
    void jumpsTo(String channel) {
        window.press(Keys.CONTROL, "k");
        isSomewhere();
        types(channel);
        window.await("option", channel, () -> null);
        press(Keys.ENTER);
        window.untilTrue("channel " + channel, () -> window.driver().getTitle().contains(channel));
    }

    void isAt(String role, String name) {
        window.untilTrue("focus on %s \"%s\"".formatted(role, name), () -> isOn(role, name));
    }

    /** A page that is being opened takes the focus a moment later. */
    void isSomewhere() {
        window.untilSound(LOST);
    }

    private boolean isOn(String role, String name) {
        WebElement focused = window.driver().switchTo().activeElement();
        return focused.getAriaRole().equals(role)
                && Finder.plain(focused.getAccessibleName()).contains(Finder.plain(name));
    }
}
