package cafe.comptoir.platform.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A home folder to try files in, with an environment of its own. */
final class HomeFolder {

    static final Path FILE = Path.of("config", "shop.yml");

    final Map<String, String> environment = new ConcurrentHashMap<>();
    final List<Problem> warnings = new ArrayList<>();
    final List<String> edits = new ArrayList<>();
    final ConfigFiles files;
    private final Path root;

    HomeFolder(Path root) {
        this(root, Locale.ENGLISH);
    }

    HomeFolder(Path root, Locale language) {
        this.root = root;
        this.files = new ConfigFiles(root, environment::get, language);
        files.listen(
                new ConfigListener() {
                    @Override
                    public void reloaded(Path file) {
                        edits.add("reloaded " + file);
                    }

                    @Override
                    public void refused(Path file, List<Problem> problems) {
                        edits.add("refused " + problems);
                    }

                    @Override
                    public void warned(Problem warning) {
                        warnings.add(warning);
                    }
                });
    }

    HomeFolder with(String yaml) throws IOException {
        return with(yaml.getBytes(StandardCharsets.UTF_8));
    }

    HomeFolder with(byte[] content) throws IOException {
        Files.createDirectories(root.resolve(FILE).getParent());
        Files.write(root.resolve(FILE), content);
        return this;
    }

    String text() throws IOException {
        return Files.readString(root.resolve(FILE));
    }

    <T extends Record> T read(Class<T> type) {
        try (LiveConfig<T> config = files.open(FILE, type)) {
            return config.get();
        }
    }

    List<String> problems(Class<? extends Record> type) {
        return files.check(FILE, type).stream().map(Problem::toString).toList();
    }
}
