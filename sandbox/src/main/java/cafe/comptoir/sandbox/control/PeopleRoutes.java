package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.script.Actor;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;

/** Who there is: everybody, the members of a server, and one of them in full. */
final class PeopleRoutes {
    private static final int DEFAULT_MEMBERS = 100;
    private static final int MOST_MEMBERS = 1000;
    private static final int DEFAULT_PEOPLE = 50;

    private final World world;
    private final Function<Context, Actor> persons;
    private final PeopleView people;
    private final MembersView members;

    PeopleRoutes(
            World world, Function<Context, Actor> persons, PeopleView people, MembersView members) {
        this.world = world;
        this.persons = persons;
        this.people = people;
        this.members = members;
    }

    /** Those whom one can be. */
    JsonNode people(Context request) {
        Query.known(request, List.of("query", "limit"));
        int limit = Query.number(request, "limit", DEFAULT_PEOPLE, 1, MOST_MEMBERS);
        return people.list(Query.text(request, "query"), limit);
    }

    /** A server's members, as somebody sees them who is one of them. */
    JsonNode members(Context request) {
        Query.known(request, List.of("server", "query", "offset", "limit", "timeout"));
        long guildId = guild(persons.apply(request), Query.required(request, "server"));
        return members.list(
                guildId,
                Query.text(request, "query"),
                Query.number(request, "offset", 0, 0, Integer.MAX_VALUE),
                Query.number(request, "limit", DEFAULT_MEMBERS, 1, MOST_MEMBERS));
    }

    /** Somebody else, with what they are on a server that both may be on. */
    JsonNode person(Context request) {
        Query.known(request, List.of("id", "server", "timeout"));
        Actor viewer = persons.apply(request);
        long id = Snowflake.parse(Query.required(request, "id"));
        String server = Query.text(request, "server");
        return world.read(() -> {
            User user =
                    world.directory()
                            .findUser(id)
                            .orElseThrow(() -> Complaint.notFound("There is no such person.", ""));
            Member member =
                    server.isEmpty()
                            ? null
                            : world.directory().findMember(guild(viewer, server), id).orElse(null);
            return members.profile(user, member);
        });
    }

    private long guild(Actor person, String server) {
        long guildId = person.inServer(server).guild().id();
        if (world.directory().findMember(guildId, person.id()).isEmpty()) {
            throw Complaint.notFound(person.name() + " is not on that server.", "");
        }
        return guildId;
    }
}
