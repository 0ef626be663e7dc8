package cafe.comptoir.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkout that the command was built in, with the plugins that were built beside it. */
record Checkout(Path root) {

    /** A plugin's JAR, by the name of the plugin's folder. */
    record PluginJar(String plugin, Path file) {}

    /** Returns the checkout that {@code ./comptoir} says it is in. */
    static Checkout here() {
        return find().orElseThrow(
                        () -> new LaunchFailure("Start this with the script ./comptoir."));
    }

    /** Returns the checkout, if the command was started in one. */
    static Optional<Checkout> find() {
        return Optional.ofNullable(System.getProperty("comptoir.root"))
                .map(root -> new Checkout(Path.of(root)));
    }

    /** Returns a folder that Git ignores and {@code mvn clean} removes. */
    Path scratch(String name) {
        return root.resolve("launcher/target").resolve(name);
    }

    /** Returns the newest JAR of each plugin. */
    List<PluginJar> pluginJars() throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("plugins"))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("target")))
                    .flatMap(folder -> newest(folder).stream())
                    .sorted(Comparator.comparing(PluginJar::plugin))
                    .toList();
        }
    }

    private static Optional<PluginJar> newest(Path folder) {
        String plugin = String.valueOf(folder.getFileName());
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            return files.filter(Checkout::isPlugin)
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .map(file -> new PluginJar(plugin, file));
        } catch (IOException e) {
            throw new LaunchFailure("%s cannot be read: %s".formatted(folder, e), e);
        }
    }

    /** The shade plugin leaves the JAR without libraries beside the one with them. */
    private static boolean isPlugin(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".jar") && !name.startsWith("original-");
    }
}
