package cafe.comptoir.platform.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds YAML that is no file of the home folder, such as a plugin's descriptor inside its JAR. */
public final class YamlRecord {

    private YamlRecord() {}

    /**
     * Returns the record that a text says.
     *
     * @param shownAs what people know the text as
     * @throws ConfigException with all problems
     */
    public static <T extends Record> T read(Path shownAs, byte[] yaml, Class<T> type) {
        Binder binder = new Binder(shownAs, new SecretSource(shownAs, _ -> null));
        @Nullable T value = binder.bind(type, new YamlTree(shownAs).read(yaml));
        if (value == null) {
            throw new ConfigException(List.copyOf(binder.findings().problems()));
        }
        return value;
    }
}
