package cafe.comptoir.bench;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.platform.boot.HostOptions;
import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The client is a plugin in the host. */
record HostSite(Sandbox sandbox, Host host) implements Site {

    static HostSite open() throws IOException {
        Sandbox sandbox = Site.localDiscord();
        Host host = startHost(sandbox);
        host.ready().join();
        return new HostSite(sandbox, host);
    }

    static Host startHost(Sandbox sandbox) throws IOException {
        Path home = Scratch.folder("home");
        Files.writeString(home.resolve("comptoir.yml"), settings());
        return Host.start(
                HostOptions.of(home)
                        .withDiscord(URI.create(sandbox.url()))
                        .withToken(sandbox.token())
                        .withoutLogFile()
                        .withPluginInPlace(plugin(), HostSite.class.getClassLoader()));
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

    /** Returns a folder with the description and the texts of the plugin that is measured. */
    static Path plugin() throws IOException {
        Path folder = Scratch.folder("plugin");
        for (String name :
                List.of("plugin.yml", "messages_fr.properties", "messages_en.properties")) {
            try (InputStream content =
                    HostSite.class.getResourceAsStream("/bench-plugin/" + name)) {
                Files.copy(
                        Objects.requireNonNull(content, () -> name + " is not on the class path"),
                        folder.resolve(name));
            }
        }
        return folder;
    }

    @Override
    public void close() {
        host.close();
        sandbox.close();
    }
}
