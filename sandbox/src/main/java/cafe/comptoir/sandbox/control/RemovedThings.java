package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.script.Script;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What can be taken out of the world by hand. */
final class RemovedThings {
    private final World world;
    private final Whereabouts where;

    RemovedThings(Script script, Whereabouts where) {
        this.world = script.world();
        this.where = where;
    }

    List<Thing> all() {
        return List.of(
                new Thing(
                        "role",
                        "takes a role from everybody and away",
                        List.of("server", "role"),
                        this::role),
                new Thing(
                        "server",
                        "takes a server away with all that it holds",
                        List.of("server"),
                        this::server),
                new Thing(
                        "person",
                        "closes an account; what it wrote stays, by a deleted user",
                        List.of("person"),
                        this::person));
    }

    private ObjectNode role(Body body) {
        Guild guild = where.server(body.text("server"));
        world.removing().role(guild.id(), where.role(guild, body.text("role")).id());
        return AnswerView.done();
    }

    private ObjectNode server(Body body) {
        world.removing().server(where.server(body.text("server")).id());
        return AnswerView.done();
    }

    private ObjectNode person(Body body) {
        world.removing().person(where.person(body.text("person")).id());
        return AnswerView.done();
    }
}
