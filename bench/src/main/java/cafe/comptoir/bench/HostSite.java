package cafe.comptoir.bench;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.platform.boot.HostOptions;
import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** The client is a plugin in the host. */
record HostSite(Sandbox sandbox, Host host) implements Site {

    static HostSite open() throws IOException, URISyntaxException {
        Sandbox sandbox = Site.localDiscord();
        Path home = Files.createTempDirectory("comptoir-bench-");
        Files.writeString(home.resolve("comptoir.yml"), settings());
        Host host =
                Host.start(
                        HostOptions.of(home)
                                .withDiscord(URI.create(sandbox.url()))
                                .withToken(sandbox.token())
                                .withoutLogFile()
                                .withPluginInPlace(plugin(), HostSite.class.getClassLoader()));
        host.ready().join();
        return new HostSite(sandbox, host);
    }

    static String settings() {
        return """
        language: fr
        servers:
          company: %d
          public: [%d]
        """
                .formatted(CafeIds.CAFE.company().id(), CafeIds.CAFE.publicServer().id());
    }

    static Path plugin() throws URISyntaxException {
        URL description = HostSite.class.getResource("/bench-plugin/plugin.yml");
        if (description == null) {
            throw new IllegalStateException("bench-plugin/plugin.yml is not on the class path");
        }
        return Path.of(description.toURI()).resolveSibling("");
    }

    @Override
    public void close() {
        host.close();
        sandbox.close();
    }
}
