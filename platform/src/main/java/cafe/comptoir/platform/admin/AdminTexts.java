package cafe.comptoir.platform.admin;

import java.net.URL;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the admin commands' bundles under the names that a plugin's have. */
final class AdminTexts extends ClassLoader {

    private static final Map<String, String> NAMES =
            Map.of(
                    "messages_fr.properties", "admin_fr.properties",
                    "messages_en.properties", "admin_en.properties");

    AdminTexts() {
        super("admin-texts", null);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        String own = NAMES.get(name);
        return own == null ? null : AdminTexts.class.getResource(own);
    }
}
