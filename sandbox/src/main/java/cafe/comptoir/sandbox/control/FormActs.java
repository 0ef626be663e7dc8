package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Upload;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Form;
import cafe.comptoir.sandbox.script.FormField;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Forms. An input is a text, a list of choices, true or false, or a list of files, by field. */
final class FormActs {
    private final AnswerView view;

    FormActs(AnswerView view) {
        this.view = view;
    }

    List<Act> all() {
        return List.of(
                new Act(
                        "fill",
                        "enters something into the open form without sending it",
                        List.of("inputs"),
                        FormActs::fill),
                new Act(
                        "submit",
                        "sends the open form, with these inputs besides those filled in before",
                        List.of("inputs?", "in?"),
                        this::submit),
                new Act("dismiss", "puts the open form away", List.of("in?"), FormActs::dismiss));
    }

    private static ObjectNode fill(Actor person, Body body) {
        Form form = person.form();
        for (Map.Entry<String, JsonNode> input : body.get("inputs").properties()) {
            fill(form, input.getKey(), input.getValue());
        }
        return AnswerView.done();
    }

    private ObjectNode submit(Actor person, Body body) {
        fill(person, body);
        return view.json(person, person.form().submits());
    }

    private static ObjectNode dismiss(Actor person, Body body) {
        person.openForm().ifPresent(Form::dismisses);
        return AnswerView.done();
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
