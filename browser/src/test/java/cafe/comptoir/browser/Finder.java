package cafe.comptoir.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/** Finds things by role and accessible name: the newest with exactly this name, or else one that has it in its name. */
final class Finder {

    private static final String SCRIPT = read("find.js");

    private final JavascriptExecutor page;

    Finder(JavascriptExecutor page) {
        this.page = page;
    }

    Optional<WebElement> find(@Nullable WebElement root, String role, String name) {
        return candidates(root, role, name).stream().filter(one -> is(one, role, name)).findFirst();
    }

    @SuppressWarnings("unchecked") // The script returns elements and nothing else.
    private List<WebElement> candidates(@Nullable WebElement root, String role, String name) {
        List<WebElement> found = (List<WebElement>) page.executeScript(SCRIPT, root, role, name);
        return found == null ? List.of() : found;
    }

    private static boolean is(WebElement element, String role, String name) {
        String actual = element.getAriaRole();
        boolean alike =
                actual.equals(role) || (role.equals("textbox") && actual.equals("searchbox"));
        return alike && plain(element.getAccessibleName()).contains(plain(name));
    }

    /** As people read it: kinds of blanks, apostrophes and letters do not matter. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .replace('’', '\'')
                .strip()
                .toLowerCase(Locale.FRENCH);
    }

    static String read(String name) {
        try (InputStream script = Finder.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
