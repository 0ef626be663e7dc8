package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.FormErrors;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Discord's limits on what people can press or choose from. */
final class ControlRules {
    static final int BUTTON = 2;
    private static final int STRING_SELECT = 3;
    private static final int LINK = 5;
    private static final int MAX_CUSTOM_ID = 100;

    private final FormErrors errors;

    ControlRules(FormErrors errors) {
        this.errors = errors;
    }

    static boolean isSelect(int type) {
        return type == STRING_SELECT || (type >= 5 && type <= 8);
    }

    void check(String path, JsonNode control) {
        int type = control.path("type").asInt();
        if (type == BUTTON) {
            checkButton(path, control);
        } else if (isSelect(type)) {
            checkSelect(path, control);
        }
    }

    void checkSelect(String path, JsonNode menu) {
        checkCustomId(path, menu);
        errors.length(path + "placeholder", menu.path("placeholder").asText(""), 0, 150);
        range(path + "min_values", menu.path("min_values").asInt(1), 0);
        range(path + "max_values", menu.path("max_values").asInt(1), 1);
        if (menu.path("type").asInt() == STRING_SELECT) {
            checkOptions(path, menu.path("options"), 1, 25);
        }
    }

    void checkCustomId(String path, JsonNode control) {
        if (control.path("custom_id").asText("").isEmpty()) {
            errors.required(path + "custom_id");
        } else {
            errors.length(path + "custom_id", control.path("custom_id").asText(), 1, MAX_CUSTOM_ID);
        }
    }

    void checkOptions(String path, JsonNode options, int min, int max) {
        if (options.size() < min || options.size() > max) {
            errors.add(
                    path + "options",
                    "BASE_TYPE_BAD_LENGTH",
                    "Must be between " + min + " and " + max + " in length.");
        }
        Set<String> values = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String at = path + "options." + i + ".";
            JsonNode option = options.get(i);
            errors.length(at + "label", option.path("label").asText(""), 1, 100);
            errors.length(at + "value", option.path("value").asText(""), 1, 100);
            errors.length(at + "description", option.path("description").asText(""), 0, 100);
            if (!values.add(option.path("value").asText())) {
                errors.add(
                        at + "value",
                        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                        "The specified option value is already used");
            }
        }
    }

    private void checkButton(String path, JsonNode button) {
        int style = button.path("style").asInt();
        if (style < 1 || style > 6) {
            errors.invalidChoice(path + "style", "1, 2, 3, 4, 5, 6");
        }
        errors.length(path + "label", button.path("label").asText(""), 0, 80);
        if (!button.hasNonNull("label") && !button.hasNonNull("emoji") && style != 6) {
            errors.add(
                    path + "label",
                    "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED",
                    "A button requires a label or emoji");
        }
        if (style == LINK) {
            errors.length(path + "url", button.path("url").asText(""), 1, 512);
        } else if (style != 6) {
            checkCustomId(path, button);
        }
    }

    private void range(String path, int value, int min) {
        if (value < min || value > 25) {
            errors.add(path, "NUMBER_TYPE_MAX", "int value should be between " + min + " and 25.");
        }
    }
}
