package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.ComponentTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A button or a menu under a message, as its reader finds it.
 *
 * @param label what is written on it: a button's label with its emoji, a menu's placeholder
 * @param node the component as Discord describes it
 */
public record Control(Kind kind, String customId, String label, boolean disabled, JsonNode node) {
    private static final int BUTTON = 2;
    private static final int LINK_STYLE = 5;

    /** What can be done with a control. */
    public enum Kind {
        BUTTON,
        LINK,
        SELECT
    }

    /** The address that a link button leads to, or nothing. */
    public String url() {
        return node.path("url").asText();
    }

    /** Whether this is what a script means: by label, by custom id, or by the label without its emoji. */
    boolean isCalled(String name) {
        return customId.equals(name)
                || Wording.same(label, name)
                || Wording.same(node.path("label").asText(), name);
    }

    @Override
    public String toString() {
        String end = kind == Kind.SELECT ? " ▾]" : kind == Kind.LINK ? " ↗]" : "]";
        return "[" + label + (disabled ? " (disabled)" : "") + end;
    }

    /** All controls of a component tree, top to bottom. */
    static List<Control> in(JsonNode tree) {
        List<Control> found = new ArrayList<>();
        for (JsonNode node : ComponentTree.flatten(tree)) {
            switch (node.path("type").asInt()) {
                case BUTTON -> found.add(button(node));
                case 3, 5, 6, 7, 8 -> found.add(select(node));
                default -> {
                    // Texts and frames are no controls.
                }
            }
        }
        return found;
    }

    private static Control button(JsonNode node) {
        String emoji = node.path("emoji").path("name").asText("");
        String label = (emoji + " " + node.path("label").asText("")).strip();
        Kind kind = node.path("style").asInt() == LINK_STYLE ? Kind.LINK : Kind.BUTTON;
        return new Control(kind, node.path("custom_id").asText(""), label, disabled(node), node);
    }

    private static Control select(JsonNode node) {
        String label = node.path("placeholder").asText("");
        return new Control(
                Kind.SELECT, node.path("custom_id").asText(""), label, disabled(node), node);
    }

    private static boolean disabled(JsonNode node) {
        return node.path("disabled").asBoolean();
    }
}
