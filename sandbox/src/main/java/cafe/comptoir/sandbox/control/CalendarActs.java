package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.ScheduledEvent;
import cafe.comptoir.sandbox.model.ScheduledEvent.Plan;
import cafe.comptoir.sandbox.model.ScheduledEvent.Status;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Calendar;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Events that servers announce. */
final class CalendarActs {
    private CalendarActs() {}

    static List<Act> all() {
        return List.of(
                new Act(
                        "plan-event",
                        "announces an event",
                        List.of("server", "name", "location", "start", "end", "description?"),
                        CalendarActs::plan),
                new Act(
                        "move-event",
                        "lets an event begin, end or be called off",
                        List.of("server", "event", "status"),
                        CalendarActs::move),
                new Act(
                        "interest",
                        "is interested in an event, or no longer with \"interested\": false",
                        List.of("server", "event", "interested?"),
                        CalendarActs::interest));
    }

    private static ObjectNode plan(Actor person, Body body) {
        Plan plan =
                new Plan(
                        body.text("name"),
                        body.optional("description").orElse(null),
                        body.text("location"),
                        time(body, "start"),
                        time(body, "end"),
                        null);
        return answer(person, calendar(person, body).plans(plan));
    }

    private static ObjectNode move(Actor person, Body body) {
        Status status =
                switch (body.text("status")) {
                    case "active" -> Status.ACTIVE;
                    case "completed" -> Status.COMPLETED;
                    case "canceled" -> Status.CANCELED;
                    default ->
                            throw Complaint.badRequest(
                                    "'status' must be active, completed or canceled.", "");
                };
        return answer(person, calendar(person, body).moves(body.text("event"), status));
    }

    private static ObjectNode interest(Actor person, Body body) {
        boolean interested = body.flag("interested", true);
        return answer(
                person, calendar(person, body).isInterestedIn(body.text("event"), interested));
    }

    private static ObjectNode answer(Actor person, ScheduledEvent event) {
        ObjectNode node = Json.object().put("answer", "event");
        return node.<ObjectNode>set("event", CalendarView.json(event, person));
    }

    private static Calendar calendar(Actor person, Body body) {
        return person.inServer(body.text("server")).calendar();
    }

    private static Instant time(Body body, String field) {
        try {
            return OffsetDateTime.parse(body.text(field)).toInstant();
        } catch (DateTimeException notATime) {
            throw Complaint.badRequest(
                    "'" + field + "' must be a time like 2026-12-24T18:00:00Z.", "");
        }
    }
}
