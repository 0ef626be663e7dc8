package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.ComponentTree;
import cafe.comptoir.sandbox.model.FormErrors;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Discord's limits on forms. */
final class ModalRules {
    private static final int ROW = 1;
    private static final int TEXT_INPUT = 4;
    private static final int TEXT_DISPLAY = 10;
    private static final int LABEL = 18;
    private static final int FILE_UPLOAD = 19;
    private static final int RADIO_GROUP = 21;
    private static final int CHECKBOX_GROUP = 22;
    private static final int MAX_LABEL = 45;

    private final FormErrors errors;
    private final ControlRules controls;

    ModalRules(FormErrors errors) {
        this.errors = errors;
        this.controls = new ControlRules(errors);
    }

    void check(JsonNode modal) {
        controls.checkCustomId("data.", modal);
        errors.length("data.title", modal.path("title").asText(""), 1, MAX_LABEL);
        JsonNode components = modal.path("components");
        if (components.isEmpty() || components.size() > 5) {
            errors.add(
                    "data.components",
                    "BASE_TYPE_BAD_LENGTH",
                    "Must be between 1 and 5 in length.");
        }
        for (int i = 0; i < components.size(); i++) {
            checkTop("data.components." + i + ".", components.get(i));
        }
        checkUnique(components);
    }

    private void checkTop(String path, JsonNode component) {
        switch (component.path("type").asInt()) {
            case ROW -> {
                JsonNode input = component.path("components").path(0);
                errors.length(
                        path + "components.0.label", input.path("label").asText(""), 1, MAX_LABEL);
                checkField(path + "components.0.", input);
            }
            case LABEL -> {
                errors.length(path + "label", component.path("label").asText(""), 1, MAX_LABEL);
                errors.length(
                        path + "description", component.path("description").asText(""), 0, 100);
                checkField(path + "component.", component.path("component"));
            }
            case TEXT_DISPLAY ->
                    errors.length(path + "content", component.path("content").asText(""), 1, 4000);
            default ->
                    errors.add(
                            path + "type",
                            "UNION_TYPE_CHOICES",
                            "Value of field \"type\" must be one of (1, 10, 18).");
        }
    }

    private void checkField(String path, JsonNode field) {
        int type = field.path("type").asInt();
        controls.checkCustomId(path, field);
        switch (type) {
            case TEXT_INPUT -> checkText(path, field);
            case RADIO_GROUP -> controls.checkOptions(path, field.path("options"), 2, 10);
            case CHECKBOX_GROUP -> controls.checkOptions(path, field.path("options"), 1, 10);
            case FILE_UPLOAD -> checkFiles(path, field);
            default -> controls.check(path, field);
        }
    }

    private void checkFiles(String path, JsonNode field) {
        int max = field.path("max_values").asInt(1);
        if (max < 1 || max > 10) {
            errors.add(
                    path + "max_values",
                    "NUMBER_TYPE_MAX",
                    "int value should be between 1 and 10.");
        }
    }

    private void checkText(String path, JsonNode field) {
        int style = field.path("style").asInt();
        if (style < 1 || style > 2) {
            errors.invalidChoice(path + "style", "1, 2");
        }
        errors.length(path + "placeholder", field.path("placeholder").asText(""), 0, 100);
        errors.length(path + "value", field.path("value").asText(""), 0, 4000);
        int max = field.path("max_length").asInt(4000);
        if (max < 1 || max > 4000) {
            errors.add(
                    path + "max_length",
                    "NUMBER_TYPE_MAX",
                    "int value should be between 1 and 4000.");
        }
    }

    private void checkUnique(JsonNode components) {
        Set<String> ids = new HashSet<>();
        for (JsonNode component : ComponentTree.flatten(components)) {
            String id = component.path("custom_id").asText("");
            if (!id.isEmpty() && !ids.add(id)) {
                errors.add(
                        "data.components",
                        "COMPONENT_CUSTOM_ID_DUPLICATED",
                        "Component custom id cannot be duplicated");
            }
        }
    }
}
