package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.OnServer;
import cafe.comptoir.sandbox.script.Script;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What moderators do by hand. */
final class ModeratingActs {
    private final Script script;

    ModeratingActs(Script script) {
        this.script = script;
    }

    List<Act> all() {
        return List.of(
                new Act(
                        "kick",
                        "puts somebody out of a server, if they may",
                        List.of("server", "person", "reason?"),
                        this::kick),
                new Act(
                        "ban",
                        "keeps somebody out of a server, or no longer with \"banned\": false",
                        List.of("server", "person", "banned?", "reason?"),
                        this::ban));
    }

    private ObjectNode kick(Actor person, Body body) {
        server(person, body).kicks(script.person(body.text("person")), body.text("reason"));
        return AnswerView.done();
    }

    private ObjectNode ban(Actor person, Body body) {
        Actor other = script.person(body.text("person"));
        if (body.flag("banned", true)) {
            server(person, body).bans(other, body.text("reason"));
        } else {
            server(person, body).unbans(other);
        }
        return AnswerView.done();
    }

    private static OnServer server(Actor person, Body body) {
        return person.inServer(body.text("server"));
    }
}
