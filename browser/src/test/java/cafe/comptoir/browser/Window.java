package cafe.comptoir.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.FluentWait;

/** One window of the browser. Whatever is done in it brings it to the front. */
final class Window {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    static final Path PICTURES = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final String handle;
    private final Finder finder;

    Window(ChromeDriver driver, String handle) {
        this.driver = driver;
        this.handle = handle;
        this.finder = new Finder(driver);
    }

    void goTo(String address) {
        front();
        driver.get(address);
    }

    void front() {
        if (!driver.getWindowHandle().equals(handle)) {
            driver.switchTo().window(handle);
        }
    }

    /** Makes what is inside this large, in CSS pixels. */
    void resize(int width, int height) {
        front();
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Returns what is found by then; the message says what was looked for. */
    WebElement await(String role, String name, Supplier<@Nullable WebElement> root) {
        front();
        return until("a %s called \"%s\"".formatted(role, name), () -> find(role, name, root));
    }

    Optional<WebElement> find(String role, String name, Supplier<@Nullable WebElement> root) {
        front();
        return finder.find(root.get(), role, name);
    }

    /** Tries until something comes of it; what is being redrawn meanwhile is looked for again. */
    <T> T until(String fact, Supplier<Optional<T>> look) {
        front();
        try {
            return new FluentWait<>(driver)
                    .withTimeout(PATIENCE)
                    .pollingEvery(LOOK_AGAIN)
                    .ignoreAll(
                            List.of(
                                    StaleElementReferenceException.class,
                                    ElementClickInterceptedException.class,
                                    ElementNotInteractableException.class,
                                    JavascriptException.class))
                    .until(page -> look.get().orElse(null));
        } catch (TimeoutException e) {
            throw new AssertionError("There is no %s. To be seen: %s".formatted(fact, text()), e);
        }
    }

    void untilTrue(String fact, Supplier<Boolean> look) {
        until(fact, () -> look.get() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until a script of ours finds nothing wrong; what it found last is told. */
    void untilSound(String script) {
        AtomicReference<String> wrong = new AtomicReference<>("");
        try {
            untilTrue(
                    "sound page",
                    () -> {
                        wrong.set(run(script));
                        return wrong.get().isEmpty();
                    });
        } catch (AssertionError e) {
            throw new AssertionError(wrong.get(), e);
        }
    }

    void click(String role, String name, Supplier<@Nullable WebElement> root) {
        until(
                "%s \"%s\" that can be clicked".formatted(role, name),
                () -> {
                    Optional<WebElement> found =
                            find(role, name, root).filter(WebElement::isEnabled);
                    found.ifPresent(WebElement::click);
                    return found;
                });
    }

    /** Types, or presses a key, wherever the focus is. */
    void press(CharSequence keys) {
        front();
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses a key while another is held down. */
    void press(Keys held, CharSequence key) {
        front();
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // The script knows what it returns.
    <T> T run(String script, Object... arguments) {
        front();
        @SuppressWarnings("unchecked")
        T result = (T) driver.executeScript(script, arguments);
        return result;
    }

    ChromeDriver driver() {
        front();
        return driver;
    }

    String handle() {
        return handle;
    }

    String text() {
        return this.<String>run("return document.body.innerText").replaceAll("\\s*\\n\\s*", " | ");
    }

    /** Asks once more for each address that the control API was read at, as the same person. */
    String received() {
        return run(Finder.read("received.js"));
    }

    /** Does what opens another window, reads that and closes it. */
    String textBehind(Runnable opening) {
        front();
        Set<String> before = driver.getWindowHandles();
        opening.run();
        String opened =
                until(
                        "window that opens",
                        () ->
                                driver.getWindowHandles().stream()
                                        .filter(one -> !before.contains(one))
                                        .findFirst());
        Window other = new Window(driver, opened);
        try {
            return other.until(
                    "text behind the link",
                    () ->
                            Optional.of(driver.findElement(By.tagName("body")).getText())
                                    .filter(text -> !text.isBlank()));
        } finally {
            driver.close();
            driver.switchTo().window(handle);
        }
    }

    /** Keeps what can be seen now as {@code target/screenshots/NAME.png}. */
    Path picture(String name) {
        return picture(PICTURES.resolve(name + ".png"));
    }

    Path picture(Path file) {
        front();
        awaitPictures();
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitPictures() {
        untilTrue(
                "end to loading pictures",
                () ->
                        this.<Boolean>run(
                                "return [...document.images].every(one => one.complete) && document.fonts.status === 'loaded'"));
    }
}
