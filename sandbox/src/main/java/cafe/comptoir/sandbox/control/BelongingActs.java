package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.OnServer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Servers, roles, and what is done by hand in Discord's settings. */
final class BelongingActs {
    private BelongingActs() {}

    static List<Act> all() {
        return List.of(
                new Act(
                        "join",
                        "enters a server without any role, by its name or by an invite",
                        List.of("server?", "invite?"),
                        BelongingActs::join),
                new Act("leave", "leaves a server", List.of("server"), BelongingActs::leave),
                new Act(
                        "role",
                        "is given a role by hand, or loses it with \"has\": false",
                        List.of("server", "role", "has?"),
                        BelongingActs::role),
                new Act(
                        "direct-messages",
                        "takes direct messages, or none with \"open\": false",
                        List.of("open"),
                        BelongingActs::directMessages),
                new Act(
                        "delete-channel",
                        "deletes a channel by hand, if they may",
                        List.of("in"),
                        BelongingActs::deleteChannel));
    }

    private static ObjectNode join(Actor person, Body body) {
        if (body.has("server") == body.has("invite")) {
            throw Complaint.badRequest("'server' or 'invite' is missing.", "Send one of them.");
        }
        if (body.has("invite")) {
            person.accepts(body.text("invite"));
        } else {
            person.joins(body.text("server"));
        }
        return AnswerView.done();
    }

    private static ObjectNode leave(Actor person, Body body) {
        person.inServer(body.text("server")).leaves();
        return AnswerView.done();
    }

    private static ObjectNode role(Actor person, Body body) {
        OnServer server = person.inServer(body.text("server"));
        if (body.flag("has", true)) {
            server.isGiven(body.text("role"));
        } else {
            server.loses(body.text("role"));
        }
        return AnswerView.done();
    }

    private static ObjectNode directMessages(Actor person, Body body) {
        if (body.flag("open", true)) {
            person.opensDirectMessages();
        } else {
            person.closesDirectMessages();
        }
        return AnswerView.done();
    }

    private static ObjectNode deleteChannel(Actor person, Body body) {
        Targets.place(person, body).isDeletedByHand();
        return AnswerView.done();
    }
}
