package cafe.comptoir.browser;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.platform.boot.HostOptions;
import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.script.Actor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A local Discord and a host with the four plugins as they are shipped, on free ports. */
final class OpenCafe implements AutoCloseable {

    private static final List<String> PLUGINS =
            List.of("monitoring", "ssh-security", "staff-chat", "tickets");

    private static final String SETTINGS =
            """
            language: fr
            servers:
              company: %d
              public: [%d]
            """
                    .formatted(CafeIds.CAFE.company().id(), CafeIds.CAFE.publicServer().id());

    private final Path home;
    private final Sandbox sandbox;
    private final Host host;

    private OpenCafe(Path home, Sandbox sandbox) throws IOException {
        this.home = home;
        this.sandbox = sandbox;
        HostOptions options =
                HostOptions.of(home)
                        .withDiscord(URI.create(sandbox.url()))
                        .withToken(sandbox.token())
                        .withoutLogFile();
        for (String plugin : PLUGINS) {
            options = options.withPluginJar(jar(plugin));
        }
        this.host = Host.start(options);
        host.ready().join();
    }

    static OpenCafe open() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "homes"));
        Path home = Files.createTempDirectory(folder, "home-");
        Files.writeString(home.resolve("comptoir.yml"), SETTINGS);
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(
                config.resolve("monitoring.yml"),
                "intake: { syslog-udp: \"\", syslog-tcp: \"127.0.0.1:0\", flows: \"\" }\n");
        Files.writeString(config.resolve("ssh-security.yml"), "listen: { port: 0 }\n");
        return new OpenCafe(home, Sandbox.start(SandboxOptions.cafe()));
    }

    /** Returns where everything is, without a slash at its end. */
    String address() {
        return sandbox.url();
    }

    /** Returns somebody who acts without a browser, for what a test is not about. */
    Actor person(String name) {
        return sandbox.script().person(name);
    }

    /** Writes a plugin's settings as an admin does; the host reads them at once. */
    void writeSettings(String plugin, String yaml) throws IOException {
        Files.writeString(home.resolve("config").resolve(plugin + ".yml"), yaml);
        host.poll();
    }

    /** Returns where a plugin's tables are. */
    Path database(String plugin) {
        return home.resolve("data").resolve(plugin + ".db");
    }

    private static Path jar(String plugin) throws IOException {
        Path folder = Path.of("..", "plugins", plugin, "target");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.getFileName()
                                    .toString()
                                    .matches(plugin + "-[^-]+(-SNAPSHOT)?\\.jar"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new IllegalStateException("no JAR in " + folder));
        }
    }

    @Override
    public void close() throws IOException {
        host.close();
        sandbox.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
