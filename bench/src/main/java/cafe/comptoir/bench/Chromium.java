package cafe.comptoir.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium without a window; scripts in the page do the measuring, so that the driver is in no figure. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** It warns of every Chromium that is newer than itself. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static Chromium start() {
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--window-size=1280,800");
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("chromedriver").toFile())
                        .usingAnyFreePort()
                        .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return new Chromium(driver);
    }

    private static Path program(String name) {
        Optional<Path> found =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::isExecutable)
                        .findFirst();
        return found.orElseThrow(() ->
                new IllegalStateException(
                        name + " is not installed: apt install chromium chromium-driver"));
    }

    /** Has a script run in every page before the page's own. */
    void before(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    void open(String address) {
        driver.get(address);
    }

    /** Runs the body of an async function of {@code args} and returns what it returns. */
    Object run(String body, Object... args) {
        Object result =
                driver.executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        const args = [...arguments].slice(0, -1);
                        const frame = () => new Promise(requestAnimationFrame);
                        const until = fact => new Promise(resolve => {
                          if (fact()) return resolve();
                          const watch = new MutationObserver(() => {
                            if (!fact()) return;
                            watch.disconnect();
                            resolve();
                          });
                          watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
                        });
                        (async () => { %s })().then(done, problem => done('failed: ' + problem));
                        """
                                .formatted(body),
                        args);
        if (result instanceof String text && text.startsWith("failed: ")) {
            throw new IllegalStateException(text);
        }
        return Objects.requireNonNull(result, "the script returned nothing");
    }

    /** Runs a script that returns a list of numbers. */
    double[] numbers(String body, Object... args) {
        return ((List<?>) run(body, args))
                .stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
