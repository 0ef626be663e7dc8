package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.script.Seen;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one person sees, and what they do. */
final class PersonRoutes {
    private static final long MOST_PATIENCE_MILLIS = 60_000;

    private final Script script;
    private final MessageView messages;
    private final PersonView people;
    private final Map<String, Act> acts;

    PersonRoutes(Script script, MessageView messages, PersonView people, List<Act> acts) {
        this.script = script;
        this.messages = messages;
        this.people = people;
        this.acts = acts.stream().collect(Collectors.toMap(Act::name, Function.identity()));
    }

    JsonNode view(Context request) {
        Actor person = person(request);
        ObjectNode view = people.json(person);
        view.set("form", form(person));
        return view;
    }

    JsonNode commands(Context request) {
        Actor person = person(request);
        String in = Query.required(request, "in");
        if (in.equals(ChannelView.DIRECT) && person.directMessages().isEmpty()) {
            return CommandView.none();
        }
        return CommandView.json(Targets.place(person, in));
    }

    JsonNode form(Context request) {
        ObjectNode node = Json.object();
        node.set("form", form(person(request)));
        return node;
    }

    /** Waits for a fact, or makes sure that it is none. */
    JsonNode await(Context request) {
        Query.known(
                request,
                List.of("sees", "not-sees", "channel", "not-channel", "form", "in", "timeout"));
        Actor person = person(request);
        String in = Query.text(request, "in");
        ObjectNode node = Json.object().put("answer", "done");
        String text = Query.text(request, "sees");
        if (!text.isEmpty()) {
            Seen seen = in.isEmpty() ? person.sees(text) : Targets.place(person, in).sees(text);
            node.set("message", messages.json(person, seen));
        }
        String hidden = Query.text(request, "not-sees");
        if (!hidden.isEmpty() && in.isEmpty()) {
            person.doesNotSee(hidden);
        } else if (!hidden.isEmpty()) {
            Targets.place(person, in).doesNotSee(hidden);
        }
        String channel = Query.text(request, "channel");
        if (!channel.isEmpty()) {
            node.set("channel", people.channel(person, person.in(channel)));
        }
        String noChannel = Query.text(request, "not-channel");
        if (!noChannel.isEmpty()) {
            person.cannotSee(noChannel);
        }
        if (!Query.text(request, "form").isEmpty()) {
            node.set("form", FormView.json(person.awaitsForm()));
        }
        return node;
    }

    JsonNode act(Context request) throws java.io.IOException {
        String name = request.pathParam("act");
        Act act = acts.get(name);
        if (act == null) {
            throw Complaint.notAmong("Nobody can '" + name + "'.", name, acts.keySet());
        }
        Actor person = person(request);
        return act.doing().with(person, Body.read(request.bodyInputStream(), act.fields()));
    }

    /** The person that the address names, with the patience that it asks for. */
    Actor person(Context request) {
        long patience =
                Query.number(
                        request,
                        "timeout",
                        (int) Script.DEFAULT_LIMIT.toMillis(),
                        0,
                        (int) MOST_PATIENCE_MILLIS);
        return script.within(Duration.ofMillis(patience)).person(request.pathParam("who"));
    }

    private static JsonNode form(Actor person) {
        return person.openForm()
                .<JsonNode>map(FormView::json)
                .orElseGet(() -> Json.object().nullNode());
    }
}
