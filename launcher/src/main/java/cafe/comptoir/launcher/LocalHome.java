package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.platform.boot.HostOptions;
import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** A home folder for a host against the local Discord. */
record LocalHome(Path folder) {

    private static final String SETTINGS =
            """
            # The local Discord's servers; everything else is as it comes.
            language: fr
            servers:
              company: %d
              public: [%d]
            """
                    .formatted(CafeIds.CAFE.company().id(), CafeIds.CAFE.publicServer().id());

    /** Starts a host here with the given plugins, and returns when all commands can be used. */
    Host open(Sandbox sandbox, List<Checkout.PluginJar> plugins) throws Exception {
        furnish(plugins);
        Host host =
                Host.start(
                        HostOptions.of(folder)
                                .withDiscord(URI.create(sandbox.url()))
                                .withToken(sandbox.token()));
        try {
            // What was built this very second is taken at the second look.
            host.poll();
            host.ready().get();
            return host;
        } catch (InterruptedException | ExecutionException e) {
            host.close();
            throw e;
        }
    }

    private void furnish(List<Checkout.PluginJar> plugins) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("plugins"));
        Path settings = folder.resolve("comptoir.yml");
        if (Files.notExists(settings)) {
            Files.writeString(settings, SETTINGS);
        }
        for (Checkout.PluginJar plugin : plugins) {
            // With its time: a file of this second would be looked at again before it is taken.
            Files.copy(
                    plugin.file(),
                    inbox.resolve(plugin.plugin() + ".jar"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Forgets what happened on a Discord that is gone: each local one starts with its seeded world. */
    void forget() throws IOException {
        Path data = folder.resolve("data");
        if (Files.notExists(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
