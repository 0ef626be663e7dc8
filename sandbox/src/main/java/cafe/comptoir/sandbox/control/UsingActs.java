package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Option;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.Script;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands, buttons and menus. */
final class UsingActs {
    private final Script script;
    private final AnswerView view;

    UsingActs(Script script, AnswerView view) {
        this.script = script;
        this.view = view;
    }

    List<Act> all() {
        return List.of(
                new Act(
                        "slash",
                        "uses a slash command, in their language or by base names",
                        List.of("in", "command", "options?"),
                        this::slash),
                new Act(
                        "autocomplete",
                        "types into an option and gets what the bot suggests",
                        List.of("in", "command", "option", "partial?", "options?"),
                        this::autocomplete),
                new Act(
                        "click",
                        "clicks a button, by label or custom id: the newest, or that of one message",
                        List.of("in", "button", "message?"),
                        this::click),
                new Act(
                        "double-click",
                        "clicks twice before anything can answer",
                        List.of("in", "button"),
                        this::doubleClick),
                new Act(
                        "choose",
                        "chooses in a menu, by placeholder or custom id",
                        List.of("in", "select", "choose", "message?"),
                        this::choose),
                new Act(
                        "message-menu",
                        "uses a command of a message's menu",
                        List.of("in", "menu", "message"),
                        this::messageMenu),
                new Act(
                        "user-menu",
                        "uses a command of a person's menu",
                        List.of("in", "menu", "person"),
                        this::userMenu));
    }

    private ObjectNode slash(Actor person, Body body) {
        Option[] options = options(body).toArray(Option[]::new);
        return answer(person, Targets.place(person, body).uses(body.text("command"), options));
    }

    private ObjectNode autocomplete(Actor person, Body body) {
        String option = body.text("option");
        List<Option> others = options(body);
        others.removeIf(given -> given.name().equals(option));
        return answer(
                person,
                Targets.place(person, body)
                        .using()
                        .autocomplete(body.text("command"), option, body.text("partial"), others));
    }

    private ObjectNode click(Actor person, Body body) {
        Place place = Targets.place(person, body);
        String button = body.text("button");
        return answer(
                person,
                Targets.message(person, body)
                        .map(message -> place.using().click(message, button))
                        .orElseGet(() -> place.clicks(button)));
    }

    private ObjectNode doubleClick(Actor person, Body body) {
        List<Answer> answers = Targets.place(person, body).doubleClicks(body.text("button"));
        ObjectNode node = AnswerView.done();
        answers.forEach(one -> node.withArray("/answers").add(view.json(person, one)));
        return node;
    }

    private ObjectNode choose(Actor person, Body body) {
        Place place = Targets.place(person, body);
        String menu = body.text("select");
        List<String> labels = body.texts("choose");
        return answer(
                person,
                Targets.message(person, body)
                        .map(message -> place.using().choose(message, menu, labels))
                        .orElseGet(() -> place.chooses(menu, labels.toArray(String[]::new))));
    }

    private ObjectNode messageMenu(Actor person, Body body) {
        long target = Targets.messageId(person, body, "message");
        Place place = Targets.place(person, body);
        return answer(person, place.using().messageMenu(body.text("menu"), target));
    }

    private ObjectNode userMenu(Actor person, Body body) {
        long target = script.person(body.text("person")).id();
        Place place = Targets.place(person, body);
        return answer(person, place.using().userMenu(body.text("menu"), target));
    }

    private ObjectNode answer(Actor person, Answer answer) {
        return view.json(person, answer);
    }

    private static List<Option> options(Body body) {
        List<Option> options = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : body.get("options").properties()) {
            options.add(new Option(entry.getKey(), value(entry.getKey(), entry.getValue())));
        }
        return options;
    }

    private static Object value(String name, JsonNode value) {
        if (Body.isFile(value)) {
            return Body.file(name, value);
        }
        return value.isBoolean() ? value.booleanValue() : value.asText();
    }
}
