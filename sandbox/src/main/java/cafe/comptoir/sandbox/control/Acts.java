package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.OnServer;
import cafe.comptoir.sandbox.script.Option;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.Script;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that people can be made to do, by name. */
final class Acts {
    private final Script script;
    private final AnswerView view;

    Acts(Script script, AnswerView view) {
        this.script = script;
        this.view = view;
    }

    List<Act> all() {
        List<Act> all = new ArrayList<>(writing());
        all.addAll(using());
        all.addAll(filling());
        all.addAll(belonging());
        return all;
    }

    private List<Act> writing() {
        return List.of(
                act(
                        "write",
                        "writes a message, perhaps with files, perhaps in answer to another",
                        List.of("in", "text?", "files?", "replyTo?"),
                        this::write),
                act(
                        "edit",
                        "puts other words into a message of their own",
                        List.of("in", "message", "text"),
                        this::edit),
                act(
                        "delete",
                        "deletes a message",
                        List.of("in", "message"),
                        (person, body) -> done(place(person, body).deletes(message(person, body)))),
                act(
                        "react",
                        "puts an emoji under a message",
                        List.of("in", "message", "emoji"),
                        (person, body) -> react(person, body, true)),
                act(
                        "unreact",
                        "takes their emoji away",
                        List.of("in", "message", "emoji"),
                        (person, body) -> react(person, body, false)));
    }

    private List<Act> using() {
        return List.of(
                act(
                        "slash",
                        "uses a slash command, in their language or by base names",
                        List.of("in", "command", "options?"),
                        this::slash),
                act(
                        "autocomplete",
                        "types into an option and gets what the bot suggests",
                        List.of("in", "command", "option", "partial?", "options?"),
                        this::autocomplete),
                act(
                        "click",
                        "clicks a button, by label or custom id: the newest, or that of one message",
                        List.of("in", "button", "message?"),
                        this::click),
                act(
                        "double-click",
                        "clicks twice before anything can answer",
                        List.of("in", "button"),
                        this::doubleClick),
                act(
                        "choose",
                        "chooses in a menu, by placeholder or custom id",
                        List.of("in", "select", "choose", "message?"),
                        this::choose),
                act(
                        "message-menu",
                        "uses a command of a message's menu",
                        List.of("in", "menu", "message"),
                        (person, body) ->
                                answer(
                                        person,
                                        place(person, body)
                                                .using()
                                                .messageMenu(
                                                        body.text("menu"), message(person, body)))),
                act(
                        "user-menu",
                        "uses a command of a person's menu",
                        List.of("in", "menu", "person"),
                        (person, body) ->
                                answer(
                                        person,
                                        place(person, body)
                                                .using()
                                                .userMenu(
                                                        body.text("menu"),
                                                        script.person(body.text("person")).id()))));
    }

    private List<Act> filling() {
        FormFilling filling = new FormFilling();
        return List.of(
                act(
                        "fill",
                        "enters something into the open form without sending it",
                        List.of("inputs"),
                        (person, body) -> {
                            filling.fill(person.form(), body.get("inputs"));
                            return AnswerView.done();
                        }),
                act(
                        "submit",
                        "sends the open form, with these inputs besides those filled in before",
                        List.of("inputs?", "in?"),
                        (person, body) -> {
                            filling.fill(person.form(), body.get("inputs"));
                            return answer(person, person.form().submits());
                        }),
                act(
                        "dismiss",
                        "puts the open form away",
                        List.of("in?"),
                        (person, _) -> {
                            person.openForm().ifPresent(form -> form.dismisses());
                            return AnswerView.done();
                        }));
    }

    private List<Act> belonging() {
        return List.of(
                act(
                        "join",
                        "enters a server, without any role",
                        List.of("server"),
                        (person, body) -> done(person.joins(body.text("server")))),
                act(
                        "leave",
                        "leaves a server",
                        List.of("server"),
                        (person, body) -> done(person.inServer(body.text("server")).leaves())),
                act(
                        "role",
                        "is given a role by hand, or loses it with \"has\": false",
                        List.of("server", "role", "has?"),
                        this::role),
                act(
                        "direct-messages",
                        "takes direct messages, or none with \"open\": false",
                        List.of("open"),
                        (person, body) ->
                                done(
                                        body.flag("open", true)
                                                ? person.opensDirectMessages()
                                                : person.closesDirectMessages())),
                act(
                        "delete-channel",
                        "deletes a channel by hand, if they may",
                        List.of("in"),
                        (person, body) -> {
                            place(person, body).isDeletedByHand();
                            return AnswerView.done();
                        }));
    }

    private ObjectNode write(Actor person, Body body) {
        long replyTo = body.has("replyTo") ? messageId(person, body, "replyTo") : 0;
        MessageDraft draft =
                MessageDraft.of(body.text("text"), List.of(body.files("files")), replyTo);
        return view.json(person, place(person, body).posts(draft));
    }

    private ObjectNode edit(Actor person, Body body) {
        Place place = place(person, body);
        Message edited = place.edits(message(person, body), body.text("text"));
        return view.json(person, place.current(edited));
    }

    private ObjectNode react(Actor person, Body body, boolean on) {
        return done(place(person, body).reacts(message(person, body), body.text("emoji"), on));
    }

    private ObjectNode slash(Actor person, Body body) {
        return answer(person, place(person, body).uses(body.text("command"), options(body)));
    }

    private ObjectNode autocomplete(Actor person, Body body) {
        String option = body.text("option");
        Option[] others =
                List.of(options(body)).stream()
                        .filter(given -> !given.name().equals(option))
                        .toArray(Option[]::new);
        return answer(
                person,
                place(person, body)
                        .using()
                        .autocomplete(
                                body.text("command"),
                                option,
                                body.text("partial"),
                                List.of(others)));
    }

    private ObjectNode click(Actor person, Body body) {
        Place place = place(person, body);
        String button = body.text("button");
        return answer(
                person,
                which(person, body)
                        .map(message -> place.using().click(message, button))
                        .orElseGet(() -> place.clicks(button)));
    }

    private ObjectNode doubleClick(Actor person, Body body) {
        List<Answer> answers = place(person, body).doubleClicks(body.text("button"));
        ObjectNode node = AnswerView.done();
        answers.forEach(one -> node.withArray("/answers").add(view.json(person, one)));
        return node;
    }

    private ObjectNode choose(Actor person, Body body) {
        Place place = place(person, body);
        String menu = body.text("select");
        List<String> labels = body.texts("choose");
        return answer(
                person,
                which(person, body)
                        .map(message -> place.using().choose(message, menu, labels))
                        .orElseGet(() -> place.chooses(menu, labels.toArray(String[]::new))));
    }

    private ObjectNode role(Actor person, Body body) {
        OnServer server = person.inServer(body.text("server"));
        String role = body.text("role");
        return done(body.flag("has", true) ? server.isGiven(role) : server.loses(role));
    }

    /** Where something is done: a channel by name, path or id, or the direct messages. */
    static Place place(Actor person, Body body) {
        return place(person, body.text("in"));
    }

    static Place place(Actor person, String in) {
        return in.equals(ChannelView.DIRECT) || in.equals("dm")
                ? person.inDirectMessages()
                : direct(person, in).orElseGet(() -> person.in(in));
    }

    private static Optional<Place> direct(Actor person, String in) {
        long id = Snowflake.parse(in);
        return person.places().stream().filter(place -> place.channelId() == id).findFirst();
    }

    /** A message is meant by its id, or by words that the newest such message says. */
    private static long message(Actor person, Body body) {
        return messageId(person, body, "message");
    }

    private static long messageId(Actor person, Body body, String field) {
        String given = body.text(field);
        long id = Snowflake.parse(given);
        return id != 0 ? id : place(person, body).sees(given).id();
    }

    private Optional<Message> which(Actor person, Body body) {
        if (!body.has("message")) {
            return Optional.empty();
        }
        Place place = place(person, body);
        long id = message(person, body);
        Optional<Message> found = script.world().directory().findMessage(place.channelId(), id);
        return Optional.of(
                found.orElseThrow(() ->
                        Complaint.notFound(
                                "There is no message " + id + " in " + place.name() + ".", "")));
    }

    private static Option[] options(Body body) {
        List<Option> options = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : body.get("options").properties()) {
            options.add(new Option(entry.getKey(), value(entry.getKey(), entry.getValue())));
        }
        return options.toArray(Option[]::new);
    }

    private static Object value(String name, JsonNode value) {
        if (Body.isFile(value)) {
            return Body.file(name, value);
        }
        return value.isBoolean() ? value.booleanValue() : value.asText();
    }

    private ObjectNode answer(Actor person, Answer answer) {
        return view.json(person, answer);
    }

    private static ObjectNode done(Object ignored) {
        return AnswerView.done();
    }

    private static Act act(String name, String does, List<String> fields, Act.Doing doing) {
        return new Act(name, fields, does, doing);
    }
}
