package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.api.observe.Health;
import cafe.comptoir.platform.i18n.Reason;
import java.util.Locale;
import java.util.Map;

/**
 * How one plugin is doing, at one moment.
 *
 * @param id its id, or the name of its file where the id could not be read
 * @param names its display names
 * @param version its version, empty where it could not be read
 * @param reason why it does not run, or what is missing
 */
public record PluginStatus(
        String id,
        Map<Locale, String> names,
        String version,
        PluginState state,
        Health health,
        Reason reason) {

    /** Returns the display name in a language, or the id where none was given. */
    public String name(Locale locale) {
        return names.getOrDefault(locale, id);
    }
}
