package cafe.comptoir.platform.boot;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A local Discord, a home folder and, once opened, a host on both. */
final class TestCafe implements AutoCloseable {

    private final Path home;
    private final Sandbox discord;
    private final Script script;
    private Host host;

    TestCafe(Path home) {
        this(home, SandboxOptions.cafe());
    }

    TestCafe(Path home, SandboxOptions options) {
        this.home = home;
        this.discord = Sandbox.start(options);
        this.script = new Script(discord.world(), discord.recorder());
        settings("");
    }

    /** Writes comptoir.yml with the café's servers and more lines. */
    TestCafe settings(String more) {
        return write(
                "comptoir.yml",
                """
                servers: { company: %d, public: [%d] }
                %s
                """
                        .formatted(
                                CafeIds.CAFE.company().id(),
                                CafeIds.CAFE.publicServer().id(),
                                more));
    }

    TestCafe write(String file, String content) {
        try {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HostOptions options() {
        return HostOptions.of(home)
                .withDiscord(URI.create(discord.url()))
                .withToken(discord.token())
                .withoutPolling()
                .withoutLogFile()
                .withPatience(new Patience(Duration.ofMillis(5), Duration.ofMillis(5), 2));
    }

    TestCafe open() {
        return open(UnaryOperator.identity());
    }

    TestCafe open(UnaryOperator<HostOptions> more) {
        host = Host.start(more.apply(options()));
        return settled();
    }

    /** Waits until Discord has the commands of what runs. */
    TestCafe settled() {
        try {
            host.ready().get(10, SECONDS);
            return this;
        } catch (Exception e) {
            throw new AssertionError("commands did not settle", e);
        }
    }

    /** Looks at the home folder often enough for a JAR to be taken. */
    TestCafe poll() {
        host.poll();
        host.poll();
        return settled();
    }

    /** Waits for a fact, for ten seconds at most. */
    TestCafe until(BooleanSupplier fact) {
        await().pollInterval(Duration.ofMillis(1)).until(fact::getAsBoolean);
        return this;
    }

    TestCafe drop(TestJar jar, String name) {
        jar.drop(home.resolve("plugins").resolve(name));
        return this;
    }

    TestCafe delete(String name) {
        try {
            Files.delete(home.resolve("plugins").resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Host host() {
        return host;
    }

    Sandbox discord() {
        return discord;
    }

    Path home() {
        return home;
    }

    Actor person(String name) {
        return script.person(name);
    }

    /** Returns a person who has set Discord to English. */
    Actor personSpeakingEnglish(String name) {
        User user = person(name).user();
        User english =
                new User(
                        user.id(),
                        user.username(),
                        user.displayName(),
                        false,
                        "en-GB",
                        user.acceptsDms());
        discord.world().guilds().addUser(english);
        return person(name);
    }

    PluginView plugin(String id) {
        return host.plugins().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id + " in " + host.plugins()));
    }

    void closeHost() {
        if (host != null) {
            host.close();
            host = null;
        }
    }

    @Override
    public void close() {
        closeHost();
        script.close();
        discord.close();
    }
}
