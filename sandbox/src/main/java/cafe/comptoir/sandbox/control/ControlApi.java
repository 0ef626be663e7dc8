package cafe.comptoir.sandbox.control;

import static cafe.comptoir.sandbox.control.Guard.guarded;

import cafe.comptoir.sandbox.fault.Faults;
import cafe.comptoir.sandbox.keeping.KeptWorld;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.recorder.Recorder;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The routes under {@code /_control}. */
public final class ControlApi {
    static final List<String> ROUTES =
            List.of(
                    "GET /_control/world",
                    "GET /_control/people?query=&limit=",
                    "GET /_control/as/{who}",
                    "GET /_control/as/{who}/members?server=&query=&offset=&limit=",
                    "GET /_control/as/{who}/person?id=&server=",
                    "GET /_control/as/{who}/messages?in=&limit=&before=|after=|around=|ids=|pinned=",
                    "GET /_control/as/{who}/form",
                    "GET /_control/as/{who}/commands?in=",
                    "GET /_control/as/{who}/wait?sees=|not-sees=|channel=|not-channel=|form=yes&in=&timeout=",
                    "GET /_control/as/{who}/events",
                    "POST /_control/as/{who}/{act}",
                    "GET /_control/rest?since=&method=&route=&status=&interaction=&limit=",
                    "GET /_control/gateway?since=&type=&interaction=&limit=",
                    "GET /_control/make",
                    "POST /_control/make/{thing}",
                    "POST /_control/remove/{thing}",
                    "GET|POST|DELETE /_control/faults",
                    "POST /_control/reset");

    private final WorldRoutes world;
    private final PersonRoutes person;
    private final MessageRoutes reading;
    private final PeopleRoutes members;
    private final RecordRoutes record;
    private final MakeRoutes make;
    private final EventStreams events;

    /** How a client gets in, what the bot is invited with, where the world is kept, and how it is made new. */
    public record Access(
            Supplier<String> baseUrl,
            String token,
            PermissionSet bot,
            @Nullable KeptWorld kept,
            Runnable reset) {}

    public ControlApi(Script script, Wire wire, Recorder recorder, Faults faults, Access access) {
        World model = script.world();
        MessageView messages = new MessageView(model, wire);
        PersonView people = new PersonView(script);
        PeopleView everybody = new PeopleView(script, people);
        List<Act> acts = acts(script, people, new AnswerView(messages));
        this.world = new WorldRoutes(script, access, everybody, acts);
        this.person = new PersonRoutes(script, messages, people, acts);
        this.reading = new MessageRoutes(model, person::person, messages, people);
        this.members = new PeopleRoutes(model, person::person, everybody, new MembersView(model));
        this.record = new RecordRoutes(recorder, faults);
        this.make = new MakeRoutes(script, access.bot());
        this.events = new EventStreams(script);
    }

    /** Ends the streams of events. */
    public void close() {
        events.close();
    }

    public void addTo(JavalinDefaultRoutingApi routes) {
        // What a page of another site gets it cannot read, but for WebSockets.
        routes.before(
                "/_control/*",
                request -> {
                    if (!request.method().equals(HandlerType.GET)) {
                        Guard.ownPagesOnly(request);
                    }
                });
        routes.wsBeforeUpgrade("/_control/*", Guard::ownPagesOnly);
        routes.exception(Complaint.class, Guard::refuse);
        routes.get("/_control", guarded(world::index));
        routes.get("/_control/world", guarded(world::world));
        routes.post("/_control/reset", guarded(world::reset));
        routes.get("/_control/rest", guarded(record::calls));
        routes.get("/_control/gateway", guarded(record::events));
        routes.get("/_control/faults", guarded(record::showFaults));
        routes.post("/_control/faults", guarded(record::plan));
        routes.delete("/_control/faults", guarded(record::clearFaults));
        routes.get("/_control/make", guarded(make::index));
        routes.post("/_control/make/{thing}", guarded(make::make));
        routes.post("/_control/remove/{thing}", guarded(make::remove));
        routes.get("/_control/people", guarded(members::people));
        routes.get("/_control/as/{who}/members", guarded(members::members));
        routes.get("/_control/as/{who}/person", guarded(members::person));
        routes.get("/_control/as/{who}", guarded(person::view));
        routes.get("/_control/as/{who}/messages", guarded(reading::messages));
        routes.get("/_control/as/{who}/form", guarded(person::form));
        routes.get("/_control/as/{who}/commands", guarded(person::commands));
        routes.get("/_control/as/{who}/wait", guarded(person::await));
        routes.get("/_control/as/{who}/events", events::connect);
        routes.ws("/_control/as/{who}/events", events::configure);
        routes.post("/_control/as/{who}/{act}", guarded(person::act));
        routes.get("/_control/<path>", guarded(ControlApi::lost));
        routes.post("/_control/<path>", guarded(ControlApi::lost));
    }

    private static List<Act> acts(Script script, PersonView people, AnswerView view) {
        return Stream.of(
                        new WritingActs(view).all(),
                        new PostingActs(view).all(),
                        new UsingActs(script, view).all(),
                        new FormActs(view).all(),
                        new DiscussingActs(script, people).all(),
                        CalendarActs.all(),
                        new ModeratingActs(script).all(),
                        BelongingActs.all())
                .flatMap(List::stream)
                .toList();
    }

    private static JsonNode lost(Context request) {
        throw Complaint.notFound("There is nothing here.", "GET /_control lists what there is.");
    }
}
