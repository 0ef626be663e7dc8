package cafe.comptoir.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium, started once for all tests; each test has windows of its own. */
final class Chromium implements AutoCloseable {

    /** The shell is the same engine without what draws a window's frame: a quarter less work. */
    private static final List<String> BROWSERS = List.of("chromium-headless-shell", "chromium");

    private static final String DRIVER = "chromedriver";

    private final ChromeDriver driver;
    private final String firstWindow;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
        this.firstWindow = driver.getWindowHandle();
    }

    /** Returns what is not installed, and what to do about it. */
    static Optional<String> missing() {
        boolean complete = browser().isPresent() && program(DRIVER).isPresent();
        return complete
                ? Optional.empty()
                : Optional.of(
                        "Chromium or its driver is not installed: apt install chromium chromium-driver");
    }

    /** Gives both programs by their paths, so that Selenium Manager looks for nothing. */
    static Chromium start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser().orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-renderer-backgrounding",
                "--disable-background-timer-throttling",
                "--disable-backgrounding-occluded-windows",
                "--force-color-profile=srgb",
                "--force-prefers-reduced-motion",
                "--lang=fr");
        options.setCapability("goog:loggingPrefs", everything());
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program(DRIVER).orElseThrow().toFile())
                        .usingAnyFreePort()
                        .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    private static LoggingPreferences everything() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        return logs;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens an empty window and returns its handle. */
    String openWindow() {
        driver.switchTo().window(firstWindow);
        driver.switchTo().newWindow(WindowType.TAB);
        return driver.getWindowHandle();
    }

    Set<String> windows() {
        return driver.getWindowHandles();
    }

    /** Closes all windows but the one that keeps the browser open. */
    void closeWindows() {
        for (String window : driver.getWindowHandles()) {
            if (!window.equals(firstWindow)) {
                driver.switchTo().window(window);
                driver.close();
            }
        }
        driver.switchTo().window(firstWindow);
    }

    /** Forgets what the page has stored for an address. */
    void forget(String origin) {
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
    }

    /** What went wrong since this was last asked: on the console, and between browser and sandbox. */
    List<String> troubles(String origin) {
        List<String> troubles = new ArrayList<>();
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry ->
                        "console %s: %s".formatted(name(entry.getLevel()), entry.getMessage()))
                .forEach(troubles::add);
        troubles.addAll(
                new Traffic(driver.manage().logs().get(LogType.PERFORMANCE), origin).troubles());
        return troubles;
    }

    private static String name(Level level) {
        return level.getName().toLowerCase(Locale.ROOT);
    }

    private static Optional<Path> browser() {
        return BROWSERS.stream().flatMap(name -> program(name).stream()).findFirst();
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Debian starts the shell by a script, which ends without it. */
    @Override
    public void close() {
        List<ProcessHandle> started = processes();
        driver.quit();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private List<ProcessHandle> processes() {
        return driver.getCapabilities().getCapability("goog:processID") instanceof Number id
                ? ProcessHandle.of(id.longValue()).stream()
                        .flatMap(ProcessHandle::descendants)
                        .toList()
                : List.of();
    }
}
