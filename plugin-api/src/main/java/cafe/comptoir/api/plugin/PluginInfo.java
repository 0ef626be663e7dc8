package cafe.comptoir.api.plugin;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;

/**
 * Who a plugin is, as written in its {@code plugin.yml}.
 *
 * @param id lower-case id, the first part of every custom id and the name of its YAML file
 * @param version semantic version
 * @param names display names by language
 */
public record PluginInfo(String id, String version, Map<Locale, String> names) {

    public PluginInfo {
        requireNonNull(id, "id is null");
        requireNonNull(version, "version is null");
        names = Map.copyOf(names);
    }

    /** Returns the display name in a language, or the id where none was given. */
    public String name(Locale locale) {
        return names.getOrDefault(locale, id);
    }
}
