package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Invite;
import cafe.comptoir.sandbox.model.NewPoll;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.Webhook;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Posting;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Pins, announcements, polls, webhooks and invites. */
final class PostingActs {
    private final AnswerView view;

    PostingActs(AnswerView view) {
        this.view = view;
    }

    List<Act> all() {
        return List.of(
                new Act(
                        "pin",
                        "pins a message, or lets go of it with \"pinned\": false",
                        List.of("in", "message", "pinned?"),
                        PostingActs::pin),
                new Act(
                        "publish",
                        "sends an announcement on to those who follow the channel",
                        List.of("in", "message"),
                        this::publish),
                new Act(
                        "follow",
                        "lets the announcements of a channel come into another",
                        List.of("in", "to"),
                        PostingActs::follow),
                new Act(
                        "webhook",
                        "makes a webhook for a channel and answers its address",
                        List.of("in", "name"),
                        PostingActs::webhook),
                new Act(
                        "invite",
                        "makes an invite and answers its code",
                        List.of("in", "hours?", "uses?"),
                        PostingActs::invite),
                new Act(
                        "poll",
                        "asks everybody in a channel",
                        List.of("in", "question", "answers", "hours?", "multiple?"),
                        this::poll),
                new Act(
                        "vote",
                        "makes these their answers to a poll; an empty list takes the vote back",
                        List.of("in", "message", "answers"),
                        this::vote),
                new Act(
                        "end-poll",
                        "ends their own poll before its time",
                        List.of("in", "message"),
                        this::end));
    }

    private static ObjectNode pin(Actor person, Body body) {
        posting(person, body).pins(message(person, body), body.flag("pinned", true));
        return AnswerView.done();
    }

    private ObjectNode publish(Actor person, Body body) {
        return view.json(person, posting(person, body).publishes(message(person, body)));
    }

    private static ObjectNode follow(Actor person, Body body) {
        posting(person, body).follows(Targets.place(person, body.text("to")));
        return AnswerView.done();
    }

    private static ObjectNode webhook(Actor person, Body body) {
        Webhook made = posting(person, body).makesWebhook(body.text("name"));
        String path = "/api/v10/webhooks/" + Snowflake.text(made.id()) + "/" + made.token();
        return AnswerView.done().put("path", path);
    }

    private static ObjectNode invite(Actor person, Body body) {
        int seconds = body.number("hours", 24) * 3600;
        Invite.Terms terms = new Invite.Terms(seconds, body.number("uses", 0), false);
        return AnswerView.done().put("code", posting(person, body).invites(terms).code());
    }

    private ObjectNode poll(Actor person, Body body) {
        List<NewPoll.Choice> choices =
                body.texts("answers").stream().map(it -> new NewPoll.Choice(it, null)).toList();
        NewPoll poll =
                new NewPoll(
                        body.text("question"),
                        choices,
                        body.number("hours", NewPoll.DEFAULT_HOURS),
                        body.flag("multiple", false));
        return view.json(person, posting(person, body).asks(poll));
    }

    private ObjectNode vote(Actor person, Body body) {
        List<String> answers = body.texts("answers");
        return view.json(person, posting(person, body).votes(message(person, body), answers));
    }

    private ObjectNode end(Actor person, Body body) {
        return view.json(person, posting(person, body).ends(message(person, body)));
    }

    private static Posting posting(Actor person, Body body) {
        return Targets.place(person, body).posting();
    }

    private static long message(Actor person, Body body) {
        return Targets.messageId(person, body, "message");
    }
}
