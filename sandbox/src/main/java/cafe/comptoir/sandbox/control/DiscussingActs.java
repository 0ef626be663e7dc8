package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Discussing;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Threads and forum posts. */
final class DiscussingActs {
    private final Script script;
    private final PersonView people;

    DiscussingActs(Script script, PersonView people) {
        this.script = script;
        this.people = people;
    }

    List<Act> all() {
        return List.of(
                new Act(
                        "start-thread",
                        "starts a thread, perhaps on a message, perhaps private",
                        List.of("in", "name", "message?", "private?"),
                        this::start),
                new Act(
                        "post",
                        "writes a post in a forum, perhaps with tags by their names",
                        List.of("in", "title", "text?", "files?", "tags?"),
                        this::post),
                new Act(
                        "archive",
                        "closes a thread, or opens it again with \"archived\": false",
                        List.of("in", "archived?", "locked?"),
                        this::archive),
                new Act(
                        "follow-thread",
                        "enters a thread, or leaves it with \"follow\": false",
                        List.of("in", "follow?"),
                        this::follow),
                new Act(
                        "add-to-thread",
                        "brings somebody into a thread",
                        List.of("in", "person"),
                        this::add));
    }

    private ObjectNode start(Actor person, Body body) {
        Discussing here = here(person, body);
        String name = body.text("name");
        Place thread =
                body.has("message")
                        ? here.startsOn(Targets.messageId(person, body, "message"), name)
                        : here.starts(name, body.flag("private", false));
        return shown(person, thread);
    }

    private ObjectNode post(Actor person, Body body) {
        MessageDraft draft = MessageDraft.of(body.text("text"), List.of(body.files("files")), 0);
        return shown(
                person, here(person, body).posts(body.text("title"), draft, body.texts("tags")));
    }

    private ObjectNode archive(Actor person, Body body) {
        if (body.has("locked")) {
            here(person, body).locks(body.flag("locked", false));
        }
        return shown(person, here(person, body).archives(body.flag("archived", true)));
    }

    private ObjectNode follow(Actor person, Body body) {
        if (body.flag("follow", true)) {
            here(person, body).joins();
        } else {
            here(person, body).leaves();
        }
        return AnswerView.done();
    }

    private ObjectNode add(Actor person, Body body) {
        here(person, body).adds(script.person(body.text("person")));
        return AnswerView.done();
    }

    private ObjectNode shown(Actor person, Place thread) {
        ObjectNode node = Json.object().put("answer", "channel");
        return node.<ObjectNode>set("channel", people.channel(person, thread));
    }

    private static Discussing here(Actor person, Body body) {
        return Targets.place(person, body).discussing();
    }
}
