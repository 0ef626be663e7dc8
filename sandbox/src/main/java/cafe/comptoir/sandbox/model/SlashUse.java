package cafe.comptoir.sandbox.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** A slash command as a person typed it; the path holds base names, as in {@code "ticket open"}. */
public record SlashUse(long userId, long channelId, String path, Map<String, OptionInput> options) {
    public SlashUse {
        options = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
