package cafe.comptoir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What one person sees of the page, and what they do there with mouse and keyboard. */
final class Pane {

    /** {@code name:value}; a value goes up to the next such beginning. */
    private static final Pattern OPTION = Pattern.compile("([\\p{L}-]+):(.*?)(?= [\\p{L}-]+:|$)");

    private final Window window;
    private final String person;
    private final Words words;

    Pane(Window window, String person, Words words) {
        this.window = window;
        this.person = person;
        this.words = words;
    }

    Window window() {
        return window;
    }

    String person() {
        return person;
    }

    void isThere() {
        window.await("region", words.seenBy(person), () -> null);
    }

    /** The person's half of the window; nobody hears of it while a dialog lies over it. */
    WebElement root() {
        String here = "section[aria-label='%s']".formatted(words.seenBy(person));
        return window.driver().findElement(By.cssSelector(here));
    }

    /** Goes to a channel by the list of channels; looks on the other servers too. */
    Pane in(String channel) {
        opensDrawer();
        if (find("link", channel).isEmpty()) {
            lookElsewhere(channel);
        }
        clicks("link", channel);
        window.untilTrue("heading " + channel, () -> heading().startsWith(Finder.plain(channel)));
        return this;
    }

    private void lookElsewhere(String channel) {
        window.until(
                "channel " + channel,
                () -> {
                    for (WebElement server : servers()) {
                        server.click();
                        opensDrawer();
                        Optional<WebElement> found = find("link", channel);
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                    return Optional.empty();
                });
    }

    private List<WebElement> servers() {
        return window.await("navigation", words.servers(), this::root)
                .findElements(By.cssSelector("button.server:not(.add):not([aria-current])"));
    }

    Pane inDirectMessages() {
        opensDrawer();
        clicks("button", words.directMessages());
        window.untilTrue("direct messages", () -> heading().equals("comptoir"));
        return this;
    }

    String heading() {
        return Finder.plain(root().findElement(By.cssSelector(".heading h2")).getText());
    }

    /** On a narrow screen the channels wait behind a button. */
    void opensDrawer() {
        Optional<WebElement> burger =
                root().findElements(By.cssSelector(".burger")).stream()
                        .filter(WebElement::isDisplayed)
                        .filter(one -> "false".equals(one.getAttribute("aria-expanded")))
                        .findFirst();
        burger.ifPresent(WebElement::click);
    }

    Optional<WebElement> find(String role, String name) {
        return window.find(role, name, this::root);
    }

    WebElement await(String role, String name) {
        return window.await(role, name, this::root);
    }

    Pane clicks(String role, String name) {
        window.click(role, name, this::root);
        return this;
    }

    /** Presses a button. */
    Pane clicks(String button) {
        return clicks("button", button);
    }

    /** Waits until the conversation, or what lies over it, says this. */
    Pane sees(String text) {
        window.untilTrue("\"%s\" before %s".formatted(text, person), () -> says(text));
        return this;
    }

    /** Not a wait: for what was seen to come first. */
    Pane doesNotSee(String text) {
        assertThat(Finder.plain(conversation()))
                .as("what %s sees", person)
                .doesNotContain(Finder.plain(text));
        return this;
    }

    /** All but the lists of places and people. */
    String conversation() {
        return window.run(
                "return [...arguments[0].children].filter(one => !one.matches('aside, :has(nav)')).map(one => one.innerText).join('\\n')",
                root());
    }

    boolean says(String text) {
        return Finder.plain(conversation()).contains(Finder.plain(text));
    }

    /** All that the control API has answered this window, seen or not. */
    String wasSent() {
        return window.received();
    }

    /** Opens a link that leads to a page of its own, and returns what stands there. */
    String opens(String role, String name) {
        return window.textBehind(() -> clicks(role, name));
    }

    Pane types(String text) {
        composer().sendKeys(text);
        return this;
    }

    WebElement composer() {
        return window.await("combobox", words.writeIn(), this::root);
    }

    Pane writes(String text) {
        types(text);
        composer().sendKeys(Keys.ENTER);
        return sees(text);
    }

    /** Runs a command, as in {@code /ticket prendre ticket:42}. */
    Pane uses(String line) {
        Matcher options = OPTION.matcher(line);
        String command = options.find() ? line.substring(0, options.start()).strip() : line;
        composer().click();
        types(command);
        window.await("option", command, this::root);
        composer().sendKeys(Keys.ENTER);
        window.await("group", command, this::root);
        options.reset();
        while (options.find()) {
            option(options.group(1), options.group(2));
        }
        return clicks(words.run());
    }

    private void option(String name, String value) {
        find("button", "+ " + name).ifPresent(WebElement::click);
        WebElement input = window.await("textbox", name + ",", this::root);
        input.click();
        input.sendKeys(value);
        find("option", value).ifPresent(WebElement::click);
    }

    /** Writes into a field of the form, in place of what stands there. */
    Pane fills(String label, String text) {
        WebElement field = await("textbox", label);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Chooses in a menu, by what stands on it and what it offers. */
    Pane chooses(String menu, String... choices) {
        clicks("combobox", menu);
        for (String choice : choices) {
            clicks("option", choice);
        }
        find("button", "Valider").ifPresent(WebElement::click);
        return this;
    }

    /** Ticks a box or a choice. */
    Pane ticks(String role, String label) {
        return clicks(role, label);
    }

    /** Gives a file to the form's field of this name, or to the text field. */
    Pane attaches(String label, Path file) {
        WebElement group = await("group", label);
        group.findElement(By.cssSelector("input[type=file]"))
                .sendKeys(file.toAbsolutePath().toString());
        return sees(file.getFileName().toString());
    }

    Pane submits() {
        clicks(words.submit());
        window.untilTrue(
                "end of the form",
                () -> root().findElements(By.cssSelector("[role=dialog][aria-modal]")).isEmpty());
        return this;
    }

    /** Points at a message, and opens what can be done with it. */
    Pane opensMenuOf(String message) {
        WebElement item = await("listitem", message);
        new Actions(window.driver()).contextClick(item).perform();
        return this;
    }
}
