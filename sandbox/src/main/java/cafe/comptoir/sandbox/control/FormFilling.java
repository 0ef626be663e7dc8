package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Upload;
import cafe.comptoir.sandbox.script.Form;
import cafe.comptoir.sandbox.script.FormField;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Enters JSON into a form: a text, a list of choices, true or false, or a list of files, by field. */
final class FormFilling {
    void fill(Form form, JsonNode inputs) {
        for (Map.Entry<String, JsonNode> input : inputs.properties()) {
            fill(form, input.getKey(), input.getValue());
        }
    }

    private static void fill(Form form, String name, JsonNode value) {
        FormField.Kind kind = form.field(name).kind();
        switch (kind) {
            case TEXT, PARAGRAPH -> form.fills(name, value.asText());
            case CHECKBOX -> form.ticks(name, value.asBoolean());
            case SELECT, RADIO, CHECKBOXES -> form.chooses(name, choices(value));
            case FILE -> form.attaches(name, files(name, value));
        }
    }

    private static String[] choices(JsonNode value) {
        List<String> chosen = new ArrayList<>();
        if (value.isValueNode()) {
            chosen.add(value.asText());
        }
        value.forEach(one -> chosen.add(one.asText()));
        return chosen.toArray(String[]::new);
    }

    private static List<Upload> files(String name, JsonNode value) {
        if (Body.isFile(value)) {
            return List.of(Body.file(name, value));
        }
        List<Upload> files = new ArrayList<>();
        value.forEach(one -> files.add(Body.file(name, one)));
        return files;
    }
}
