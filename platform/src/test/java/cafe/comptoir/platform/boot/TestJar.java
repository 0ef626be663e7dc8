package cafe.comptoir.platform.boot;

import cafe.comptoir.platform.boot.sample.EmptyModule;
import cafe.comptoir.platform.boot.sample.Notes;
import cafe.comptoir.platform.boot.sample.NotesConfig;
import cafe.comptoir.platform.boot.sample.NotesModule;
import cafe.comptoir.platform.boot.sample.NotesPlugin;
import cafe.comptoir.platform.boot.sample.PingPlugin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** Packs a plugin of the test sources into a JAR. */
public final class TestJar {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private TestJar() {}

    /** Returns the good plugin in a version. */
    public static TestJar ping(String version) {
        return plugin("ping", version, PingPlugin.class)
                .text("messages_fr.properties", "command.ping.description = Répondre pong\n")
                .text("messages_en.properties", "command.ping.description = Answer pong\n");
    }

    /** Returns the plugin that uses everything. */
    public static TestJar notes(String version) {
        String texts =
                "command.note.description = Note\ncommand.note.option.text.description = Text\n";
        return plugin("notes", version, NotesPlugin.class)
                .replacing(EmptyModule.class.getName(), NotesModule.class.getName())
                .with("config: " + NotesConfig.class.getName())
                .with("capabilities: [storage, files]")
                .with("intents: [GUILD_MESSAGES]")
                .classes(NotesModule.class, Notes.class, NotesConfig.class)
                .text("messages_fr.properties", texts + "written = note {0} sur {1}\n")
                .text("messages_en.properties", texts + "written = note {0} of {1}\n")
                .text("db/migration/V1__note.sql", "CREATE TABLE note (text TEXT NOT NULL);");
    }

    /** Returns a plugin with a descriptor of its own and the classes it needs. */
    public static TestJar plugin(String id, String version, Class<?> entry) {
        return new TestJar()
                .text(
                        "plugin.yml",
                        """
                        id: %s
                        version: %s
                        name: { fr: %s, en: %s }
                        entry: %s
                        module: %s
                        api: "^1.0"
                        """
                                .formatted(
                                        id,
                                        version,
                                        id,
                                        id,
                                        entry.getName(),
                                        EmptyModule.class.getName()))
                .classes(entry, entry.getNestHost(), EmptyModule.class);
    }

    /** Adds lines to the descriptor. */
    public TestJar with(String lines) {
        String before = new String(entries.get("plugin.yml"), StandardCharsets.UTF_8);
        return text("plugin.yml", before + lines + "\n");
    }

    /** Changes the descriptor. */
    public TestJar replacing(String what, String by) {
        String before = new String(entries.get("plugin.yml"), StandardCharsets.UTF_8);
        return text("plugin.yml", before.replace(what, by));
    }

    public TestJar without(String entry) {
        entries.remove(entry);
        return this;
    }

    public TestJar text(String entry, String content) {
        entries.put(entry, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public TestJar classes(Class<?>... types) {
        for (Class<?> type : types) {
            String name = type.getName().replace('.', '/') + ".class";
            try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
                entries.put(name, bytes.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Puts the JAR in its place at once, as a rename does. */
    public Path drop(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path half = file.resolveSibling("." + file.getFileName() + ".part");
            Files.write(half, bytes());
            return Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
