package cafe.comptoir.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The page as one test sees it: windows of its own, and in them people. */
final class Page {

    private final Chromium chromium;
    private final Supplier<String> address;
    private final List<Window> windows = new ArrayList<>();
    private final Map<String, Pane> panes = new LinkedHashMap<>();
    private final List<String> expected = new ArrayList<>();
    private Words words = Words.FRENCH;
    private String theme = "light";
    private int width = 1060;
    private int height = 800;

    Page(Chromium chromium, Supplier<String> address) {
        this.chromium = chromium;
        this.address = address;
    }

    /** How windows that are opened from now on speak. */
    Page speaking(Words chosen) {
        words = chosen;
        return this;
    }

    Page themed(String chosen) {
        theme = chosen;
        return this;
    }

    Page sized(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    /** Returns what somebody sees, in a window of theirs unless one shows it already. */
    Pane as(String person) {
        Pane known = panes.get(person);
        return known == null ? open("as=" + key(person), person).getFirst() : known;
    }

    /** Shows two people in one window, the first at the left. */
    Window beside(String left, String right) {
        return open("as=%s&beside=%s".formatted(key(left), key(right)), left, right)
                .getFirst()
                .window();
    }

    /** Opens a window on an address of the page, for the people that it names. */
    List<Pane> open(String query, String... people) {
        Window window = new Window(chromium.driver(), chromium.openWindow());
        windows.add(window);
        window.resize(width, height);
        window.goTo(
                "%s/ui/?%s&lang=%s&theme=%s".formatted(address.get(), query, words.code(), theme));
        List<Pane> opened = new ArrayList<>();
        for (String person : people) {
            Pane pane = new Pane(window, person, words);
            pane.isThere();
            panes.put(person, pane);
            opened.add(pane);
        }
        return opened;
    }

    /** Names without accents are the seeded people's usernames. */
    private static String key(String person) {
        return java.text.Normalizer.normalize(person, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    String url(String path) {
        return address.get() + path;
    }

    void keepPictures(String name) {
        for (int i = 0; i < windows.size(); i++) {
            windows.get(i).picture(name + "-" + i);
        }
    }

    /** Closes the windows: of HTTP/1.1 a browser holds six connections to a host, and each pane needs one. */
    void closeWindows() {
        chromium.closeWindows();
        windows.clear();
        panes.clear();
    }

    /** Says what the browser may complain of, because the test wants it to happen. */
    void expects(String trouble) {
        expected.add(trouble);
    }

    /** Closes the windows and returns what went wrong in them. */
    List<String> leave() {
        List<String> troubles =
                chromium.troubles(address.get()).stream()
                        .filter(trouble -> expected.stream().noneMatch(trouble::contains))
                        .toList();
        chromium.closeWindows();
        chromium.forget(address.get());
        return troubles;
    }
}
