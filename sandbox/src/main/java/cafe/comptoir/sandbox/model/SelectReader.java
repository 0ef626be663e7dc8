package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Checks what was chosen from a select menu, on a message or in a form. */
final class SelectReader {
    private static final int STRING = 3;
    private static final int USER = 5;
    private static final int ROLE = 6;
    private static final int MENTIONABLE = 7;
    private static final int CHANNEL = 8;

    private final State state;
    private final long guildId;

    SelectReader(State state, long guildId) {
        this.state = state;
        this.guildId = guildId;
    }

    ResolvedIds read(JsonNode menu, List<String> values) {
        int min = menu.path("min_values").asInt(1);
        int max = menu.path("max_values").asInt(1);
        if (values.size() < min || values.size() > max) {
            throw new ActionRefused(
                    "Between " + min + " and " + max + " values have to be chosen, not " + values);
        }
        ResolvedIds resolved = ResolvedIds.none();
        for (String value : values) {
            choose(menu, value, resolved);
        }
        return resolved;
    }

    private void choose(JsonNode menu, String value, ResolvedIds resolved) {
        int type = menu.path("type").asInt();
        long id = Snowflake.parse(value);
        Channel channel = state.channels.get(id);
        if (type == STRING && hasOption(menu, value)) {
            return;
        }
        if ((type == USER || type == MENTIONABLE) && state.users.containsKey(id)) {
            resolved.users().add(id);
        } else if ((type == ROLE || type == MENTIONABLE)
                && state.rolesOf(guildId).containsKey(id)) {
            resolved.roles().add(id);
        } else if (type == CHANNEL && channel != null && OptionReader.allowsType(menu, channel)) {
            resolved.channels().add(id);
        } else {
            throw new ActionRefused("'" + value + "' cannot be chosen here.");
        }
    }

    static boolean hasOption(JsonNode menu, String value) {
        for (JsonNode option : menu.path("options")) {
            if (option.path("value").asText().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
