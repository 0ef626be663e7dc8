package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Page;
import cafe.comptoir.sandbox.model.Screen;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The messages of a channel as one person sees them: a stretch of it, its pins, or just some. */
final class MessageRoutes {
    private static final int DEFAULT_MESSAGES = 50;
    private static final int MOST_MESSAGES = 500;
    private static final List<String> STRETCHES = List.of("before", "after", "around");
    private static final List<String> CHOICES =
            List.of("before", "after", "around", "ids", "pinned");

    private final World world;
    private final Function<Context, Actor> people;
    private final MessageView messages;
    private final PersonView places;
    private final NamesView names;

    MessageRoutes(
            World world, Function<Context, Actor> people, MessageView messages, PersonView places) {
        this.world = world;
        this.people = people;
        this.messages = messages;
        this.places = places;
        this.names = new NamesView(world);
    }

    JsonNode messages(Context request) {
        Query.known(
                request,
                List.of("in", "limit", "before", "after", "around", "ids", "pinned", "timeout"));
        requireOne(request);
        Actor person = people.apply(request);
        String in = Query.required(request, "in");
        if (in.equals(ChannelView.DIRECT) && person.directMessages().isEmpty()) {
            ObjectNode node = Json.object();
            node.putArray("messages");
            node.put("more", false).put("newer", false);
            return node.set("names", names.none());
        }
        Place place = Targets.place(person, in);
        return world.read(() -> json(request, person, place));
    }

    private ObjectNode json(Context request, Actor person, Place place) {
        Screen screen = screen(request, person.id(), place.channelId());
        ObjectNode node = Json.object();
        node.set("channel", places.channel(person, place));
        node.set(
                "messages",
                Json.array(
                        screen.messages(),
                        message -> messages.json(person, place.current(message))));
        node.put("more", screen.older());
        node.put("newer", screen.newer());
        boolean whole = Query.text(request, "ids").isEmpty();
        return node.set("names", names.json(person, place, screen.messages(), whole));
    }

    private Screen screen(Context request, long personId, long channelId) {
        String ids = Query.text(request, "ids");
        if (!ids.isEmpty()) {
            List<Long> wanted = Stream.of(ids.split(",")).map(it -> id("ids", it)).toList();
            return alone(world.reading().these(personId, channelId, wanted));
        }
        if (Query.text(request, "pinned").equals("true")) {
            return alone(world.pins().list(personId, channelId));
        }
        return world.reading().screen(personId, channelId, page(request));
    }

    private static Screen alone(List<Message> messages) {
        return new Screen(messages, false, false);
    }

    private static Page page(Context request) {
        int limit = Query.number(request, "limit", DEFAULT_MESSAGES, 1, MOST_MESSAGES);
        List<Long> ids =
                STRETCHES.stream()
                        .map(name -> Query.text(request, name))
                        .map(text -> text.isEmpty() ? 0 : id("the message", text))
                        .toList();
        return new Page(limit, ids.get(0), ids.get(1), ids.get(2));
    }

    private static long id(String name, String text) {
        long id = Snowflake.parse(text.strip());
        if (id == 0) {
            throw Complaint.badRequest(
                    String.format(Locale.ROOT, "%s '%s' is no id.", name, text),
                    "Give the id of a message.");
        }
        return id;
    }

    private static void requireOne(Context request) {
        List<String> given =
                CHOICES.stream().filter(name -> !Query.text(request, name).isEmpty()).toList();
        if (given.size() > 1) {
            throw Complaint.badRequest("There are " + given + " at once.", "Give one of them.");
        }
    }
}
