package cafe.comptoir.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import cafe.comptoir.launcher.Checkout.PluginJar;
import cafe.comptoir.launcher.memoryvault.LineNumbers;
import cafe.comptoir.launcher.memoryvault.MemoryVaultModule;
import cafe.comptoir.launcher.memoryvault.MemoryVaultPlugin;
import cafe.comptoir.testkit.Cafe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** The folder {@code plugins/} of a café, into which an admin drops JARs while it runs. */
final class DroppedJars {

    static final List<String> ALL = List.of("monitoring", "ssh-security", "staff-chat", "tickets");

    private final Cafe cafe;
    private final Path folder;
    private final Map<String, Path> built;

    /** Starts the host with the four plugins, on ports of their own. */
    DroppedJars(Cafe cafe) throws IOException {
        this.cafe = cafe;
        this.built =
                new Checkout(Path.of(".."))
                        .pluginJars().stream().collect(toMap(PluginJar::plugin, PluginJar::file));
        cafe.stop();
        this.folder = Files.createDirectories(cafe.home().resolve("plugins"));
        writeSettings(Files.createDirectories(cafe.home().resolve("config")));
        for (String plugin : ALL) {
            put(plugin, "1.0.0");
            // As one that has lain there: a fresh one is looked at twice before it is taken.
            Files.setLastModifiedTime(file(plugin), FileTime.from(Instant.EPOCH));
        }
        cafe.startAgain();
    }

    private static void writeSettings(Path config) throws IOException {
        Files.writeString(
                config.resolve("monitoring.yml"),
                "intake: { syslog-udp: \"\", syslog-tcp: \"127.0.0.1:0\", flows: \"\" }\n");
        Files.writeString(config.resolve("ssh-security.yml"), "listen: { port: 0 }\n");
    }

    /** Puts a plugin's JAR there, over an older one if there is one. */
    void put(String plugin, String version) throws IOException {
        Path half = folder.resolve("." + plugin + ".part");
        Files.copy(built.get(plugin), half);
        try (FileSystem jar = FileSystems.newFileSystem(half)) {
            Path descriptor = jar.getPath("plugin.yml");
            String text = Files.readString(descriptor);
            Files.writeString(
                    descriptor, text.replaceFirst("(?m)^version: .*$", "version: " + version));
        }
        Files.move(half, file(plugin), StandardCopyOption.REPLACE_EXISTING);
    }

    void putMemoryVault() throws IOException {
        Path half = folder.resolve(".memory-vault.part");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(half))) {
            add(jar, "plugin.yml", MEMORY_VAULT.getBytes(UTF_8));
            for (String language : List.of("fr", "en")) {
                add(
                        jar,
                        "messages_%s.properties".formatted(language),
                        "command.memory.description=Memory\n".getBytes(UTF_8));
            }
            for (Class<?> type :
                    List.of(MemoryVaultPlugin.class, MemoryVaultModule.class, LineNumbers.class)) {
                String code = type.getName().replace('.', '/') + ".class";
                try (InputStream bytes = type.getResourceAsStream("/" + code)) {
                    add(jar, code, bytes.readAllBytes());
                }
            }
        }
        Files.move(half, file("memory-vault"));
    }

    private static final String MEMORY_VAULT =
            """
            id: memory-vault
            version: 1.0.0
            name: { fr: Mémoire, en: Memory }
            entry: %s
            module: %s
            api: "^1.0"
            """
                    .formatted(
                            MemoryVaultPlugin.class.getName(), MemoryVaultModule.class.getName());

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(content);
    }

    void remove(String plugin) throws IOException {
        Files.delete(file(plugin));
    }

    /** Has the host follow what has changed. */
    void areLookedAt() {
        cafe.host().poll();
        cafe.host().poll();
        cafe.host().ready().join();
    }

    private Path file(String plugin) {
        return folder.resolve(plugin + ".jar");
    }
}
