package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.script.Form;
import cafe.comptoir.sandbox.script.FormField;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** A form before a person, as JSON: its fields in order, with the texts between them. */
final class FormView {
    private static final int TEXT_DISPLAY = 10;

    private FormView() {}

    static ObjectNode json(Form form) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(form.modal().interactionId()));
        node.put("customId", form.modal().customId());
        node.put("title", form.title());
        ArrayNode fields = node.putArray("fields");
        Iterator<FormField> inputs = form.fields().iterator();
        for (JsonNode component : form.modal().components()) {
            if (component.path("type").asInt() == TEXT_DISPLAY) {
                fields.addObject().put("text", component.path("content").asText());
            } else {
                int inside = Math.max(1, component.path("components").size());
                for (int i = 0; i < inside && inputs.hasNext(); i++) {
                    fields.add(field(inputs.next()));
                }
            }
        }
        return node;
    }

    private static ObjectNode field(FormField field) {
        JsonNode input = field.node();
        ObjectNode node = Json.object();
        node.put("id", field.customId());
        node.put("label", field.label());
        node.put("description", field.description());
        node.put("kind", field.kind().name().toLowerCase(Locale.ROOT));
        node.put("type", input.path("type").asInt());
        node.put("required", field.required());
        boolean typed =
                field.kind() == FormField.Kind.TEXT || field.kind() == FormField.Kind.PARAGRAPH;
        node.put("min", input.path(typed ? "min_length" : "min_values").asInt(typed ? 0 : 1));
        node.put("max", input.path(typed ? "max_length" : "max_values").asInt(maximum(field)));
        for (String kept :
                List.of(
                        "placeholder",
                        "options",
                        "channel_types",
                        "default_values",
                        "value",
                        "default")) {
            if (input.hasNonNull(kept)) {
                node.set(kept, input.path(kept));
            }
        }
        return node;
    }

    private static int maximum(FormField field) {
        return switch (field.kind()) {
            case TEXT, PARAGRAPH -> 4000;
            case CHECKBOXES -> field.node().path("options").size();
            case SELECT, FILE, RADIO, CHECKBOX -> 1;
        };
    }
}
