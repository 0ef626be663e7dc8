package cafe.comptoir.sandbox.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a form asks for.
 *
 * @param description the line below the label; may be empty
 * @param node the input as Discord describes it
 */
public record FormField(
        String customId,
        String label,
        String description,
        Kind kind,
        boolean required,
        JsonNode node) {
    private static final int ROW = 1;
    private static final int LABEL = 18;

    /** How a field is filled in. */
    public enum Kind {
        TEXT,
        PARAGRAPH,
        SELECT,
        FILE,
        RADIO,
        CHECKBOXES,
        CHECKBOX
    }

    boolean isCalled(String name) {
        return customId.equals(name) || Wording.same(label, name);
    }

    @Override
    public String toString() {
        return "'" + label + "' (" + customId + (required ? ", required)" : ")");
    }

    static List<FormField> in(JsonNode components) {
        List<FormField> fields = new ArrayList<>();
        for (JsonNode component : components) {
            int type = component.path("type").asInt();
            if (type == LABEL) {
                String description = component.path("description").asText("");
                String label = component.path("label").asText();
                fields.add(of(component.path("component"), label, description));
            } else if (type == ROW) {
                component
                        .path("components")
                        .forEach(input -> fields.add(of(input, input.path("label").asText(), "")));
            }
        }
        return fields;
    }

    private static FormField of(JsonNode node, String label, String description) {
        boolean required = node.path("required").asBoolean(node.path("type").asInt() != 23);
        String customId = node.path("custom_id").asText();
        return new FormField(customId, label, description, kind(node), required, node);
    }

    private static Kind kind(JsonNode node) {
        return switch (node.path("type").asInt()) {
            case 4 -> node.path("style").asInt() == 1 ? Kind.TEXT : Kind.PARAGRAPH;
            case 19 -> Kind.FILE;
            case 21 -> Kind.RADIO;
            case 22 -> Kind.CHECKBOXES;
            case 23 -> Kind.CHECKBOX;
            default -> Kind.SELECT;
        };
    }
}
