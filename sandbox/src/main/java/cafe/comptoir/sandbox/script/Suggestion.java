package cafe.comptoir.sandbox.script;

import com.fasterxml.jackson.databind.JsonNode;

/** One line of what the bot suggests while a person types; the value is a text or a number. */
public record Suggestion(String name, JsonNode value) {
    @Override
    public String toString() {
        return name;
    }
}
