package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What a person gives for one option of a command. People, roles and channels are given by id, as text. */
public sealed interface OptionInput {
    record Value(JsonNode node) implements OptionInput {}

    record File(Upload upload) implements OptionInput {}

    static OptionInput text(String text) {
        return new Value(TextNode.valueOf(text));
    }

    static OptionInput number(long number) {
        return new Value(LongNode.valueOf(number));
    }

    static OptionInput flag(boolean flag) {
        return new Value(BooleanNode.valueOf(flag));
    }

    static OptionInput id(long id) {
        return text(Snowflake.text(id));
    }
}
