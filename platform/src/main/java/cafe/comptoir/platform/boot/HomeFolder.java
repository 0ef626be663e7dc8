package cafe.comptoir.platform.boot;

import cafe.comptoir.api.plugin.Registration;
import cafe.comptoir.platform.config.ConfigException;
import cafe.comptoir.platform.config.ConfigFiles;
import cafe.comptoir.platform.config.HostConfig;
import cafe.comptoir.platform.config.LiveConfig;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.loader.Artifacts;
import cafe.comptoir.platform.loader.Inbox;
import cafe.comptoir.platform.storage.Databases;
import cafe.comptoir.platform.storage.HomeLock;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The home folder while a host has it: what outlives a connection to Discord. */
final class HomeFolder implements AutoCloseable {

    /** The settings of the host itself. */
    static final Path SETTINGS = Path.of("comptoir.yml");

    private static final Logger log = LoggerFactory.getLogger(HomeFolder.class);

    private final Path root;
    private final Closing closing;
    private final ConfigFiles files;
    private final LiveConfig<HostConfig> config;
    private final Databases databases;
    private final Artifacts artifacts;
    private final Inbox inbox;

    private HomeFolder(HostOptions options, Closing closing)
            throws IOException, HomeLock.HomeInUseException {
        this.root = options.home();
        this.closing = closing;
        Files.createDirectories(root.resolve("plugins"));
        Files.createDirectories(root.resolve("data"));
        closing.add(HomeLock.take(root));
        if (options.logFile()) {
            closing.add(LogFile.open(root.resolve("logs")));
        }
        this.files = new ConfigFiles(root, options.environment(), Locale.FRENCH);
        this.files.listen(new ConfigLog());
        boolean fresh = Files.notExists(root.resolve(SETTINGS));
        this.config = closing.add(files.open(SETTINGS, HostConfig.class));
        this.files.write(config.get().language().locale());
        if (fresh) {
            log.info("Wrote {} with all settings and what they mean", root.resolve(SETTINGS));
        }
        this.databases = closing.add(new Databases(root.resolve("data")));
        this.artifacts = new Artifacts(root.resolve("work"));
        // File times are in real time, whatever time the plugins are given.
        this.inbox = new Inbox(root.resolve("plugins"), Clock.systemUTC());
    }

    /**
     * Opens a home folder, making it if it is missing.
     *
     * @throws StartFailure if it cannot be used
     */
    static HomeFolder open(HostOptions options) {
        Closing closing = new Closing();
        boolean open = false;
        try {
            HomeFolder home = new HomeFolder(options, closing);
            open = true;
            return home;
        } catch (ConfigException e) {
            throw new StartFailure.BadConfiguration(String.valueOf(e.getMessage()));
        } catch (HomeLock.HomeInUseException e) {
            throw new StartFailure.HomeUnusable(
                    "The home folder %s is used by another host; end that one first, or give this one another --home."
                            .formatted(options.home().toAbsolutePath()),
                    e);
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            InterruptedException interrupted = new InterruptedException(e.toString());
            interrupted.initCause(e);
            throw new StartFailure.Interrupted(interrupted);
        } catch (IOException e) {
            throw new StartFailure.HomeUnusable(
                    "The home folder %s cannot be used (%s); choose one that can be made and written with --home."
                            .formatted(options.home().toAbsolutePath(), e),
                    e);
        } finally {
            if (!open) {
                closing.close();
            }
        }
    }

    Path root() {
        return root;
    }

    ConfigFiles files() {
        return files;
    }

    HostConfig config() {
        return config.get();
    }

    /** Returns why the newest edit of {@code comptoir.yml} is not in force; says nothing if it is. */
    Reason refusedEdit() {
        return config.refusedEdit();
    }

    /** Calls a listener after each edit of {@code comptoir.yml} that takes effect. */
    Registration whenEdited(Runnable listener) {
        return config.onChange(_ -> listener.run());
    }

    Databases databases() {
        return databases;
    }

    Artifacts artifacts() {
        return artifacts;
    }

    Inbox inbox() {
        return inbox;
    }

    @Override
    public void close() {
        closing.close();
    }
}
