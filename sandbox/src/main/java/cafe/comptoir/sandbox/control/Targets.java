package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Place;
import java.util.Optional;

/** Where an act is done and on what: channels by name, path or id, messages by id or by words that they say. */
final class Targets {
    private Targets() {}

    static Place place(Actor person, Body body) {
        return place(person, body.text("in"));
    }

    static Place place(Actor person, String in) {
        return in.equals(ChannelView.DIRECT)
                ? person.inDirectMessages()
                : seenById(person, in).orElseGet(() -> person.in(in));
    }

    static long messageId(Actor person, Body body, String field) {
        String given = body.text(field);
        long id = Snowflake.parse(given);
        return id != 0 ? id : place(person, body).sees(given).id();
    }

    /** The message that the body names, if it names one. */
    static Optional<Message> message(Actor person, Body body) {
        if (!body.has("message")) {
            return Optional.empty();
        }
        Place place = place(person, body);
        long id = messageId(person, body, "message");
        return Optional.of(place.message(id).orElseThrow(() -> gone(person, place, id)).message());
    }

    private static Optional<Place> seenById(Actor person, String in) {
        long id = Snowflake.parse(in);
        return id == 0 ? Optional.empty() : person.place(id);
    }

    private static Complaint gone(Actor person, Place place, long id) {
        String what = person.name() + " sees no message " + id + " in " + place.name() + ".";
        return Complaint.notFound(what, "");
    }
}
