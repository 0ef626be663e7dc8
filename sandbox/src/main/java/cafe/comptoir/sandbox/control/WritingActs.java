package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Writing;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Messages, files and reactions. */
final class WritingActs {
    private final AnswerView view;

    WritingActs(AnswerView view) {
        this.view = view;
    }

    List<Act> all() {
        return List.of(
                new Act(
                        "write",
                        "writes a message, perhaps with files, perhaps in answer to another",
                        List.of("in", "text?", "files?", "replyTo?"),
                        this::write),
                new Act(
                        "edit",
                        "puts other words into a message of their own",
                        List.of("in", "message", "text"),
                        this::edit),
                new Act(
                        "delete",
                        "deletes a message",
                        List.of("in", "message"),
                        WritingActs::delete),
                new Act(
                        "react",
                        "puts an emoji under a message",
                        List.of("in", "message", "emoji"),
                        WritingActs::react),
                new Act(
                        "unreact",
                        "takes their emoji away",
                        List.of("in", "message", "emoji"),
                        WritingActs::unreact),
                new Act("read", "marks everything there as read", List.of("in"), WritingActs::read),
                new Act(
                        "typing",
                        "shows for ten seconds that they are writing",
                        List.of("in"),
                        WritingActs::typing));
    }

    private ObjectNode write(Actor person, Body body) {
        long replyTo = body.has("replyTo") ? Targets.messageId(person, body, "replyTo") : 0;
        MessageDraft draft =
                MessageDraft.of(body.text("text"), List.of(body.files("files")), replyTo);
        return view.json(person, writing(person, body).posts(draft));
    }

    private ObjectNode edit(Actor person, Body body) {
        long id = message(person, body);
        return view.json(person, writing(person, body).edits(id, body.text("text")));
    }

    private static ObjectNode delete(Actor person, Body body) {
        writing(person, body).deletes(message(person, body));
        return AnswerView.done();
    }

    private static ObjectNode react(Actor person, Body body) {
        writing(person, body).reacts(message(person, body), body.text("emoji"));
        return AnswerView.done();
    }

    private static ObjectNode unreact(Actor person, Body body) {
        writing(person, body).takesBack(message(person, body), body.text("emoji"));
        return AnswerView.done();
    }

    private static ObjectNode read(Actor person, Body body) {
        Targets.place(person, body).marksAsRead();
        return AnswerView.done();
    }

    private static ObjectNode typing(Actor person, Body body) {
        Targets.place(person, body).isTyping();
        return AnswerView.done();
    }

    private static Writing writing(Actor person, Body body) {
        return Targets.place(person, body).writing();
    }

    private static long message(Actor person, Body body) {
        return Targets.messageId(person, body, "message");
    }
}
