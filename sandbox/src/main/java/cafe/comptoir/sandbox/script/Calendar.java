package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.ScheduledEvent;
import cafe.comptoir.sandbox.model.ScheduledEvent.Plan;
import cafe.comptoir.sandbox.model.ScheduledEvent.Status;
import cafe.comptoir.sandbox.model.ScheduledEvents;
import cafe.comptoir.sandbox.model.Snowflake;
import java.util.List;
import java.util.function.Supplier;

/** The events that a server announces, as one person sees and plans them. */
public final class Calendar {
    private final Actor person;
    private final long guildId;

    Calendar(Actor person, long guildId) {
        this.person = person;
        this.guildId = guildId;
    }

    /** What is still to come or under way. */
    public List<ScheduledEvent> events() {
        return events(person.stage()).list(person.id(), guildId);
    }

    /** An event by its name or id. */
    public ScheduledEvent event(String name) {
        return events().stream()
                .filter(it ->
                        Wording.same(it.plan().name(), name)
                                || Snowflake.text(it.id()).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> person.failure(person.name() + " sees no event '" + name + "'.", ""));
    }

    public ScheduledEvent plans(Plan plan) {
        return attempt(
                "plans " + plan.name(),
                () -> events(person.stage()).create(person.id(), guildId, plan));
    }

    /** Lets an event begin, end or be called off. */
    public ScheduledEvent moves(String name, Status status) {
        long id = event(name).id();
        return attempt(
                "moves " + name + " to " + status,
                () -> events(person.stage()).move(person.id(), guildId, id, status));
    }

    /** Says that they are interested, or no longer. */
    public ScheduledEvent isInterestedIn(String name, boolean interested) {
        long id = event(name).id();
        return attempt(
                "is interested in " + name,
                () -> events(person.stage()).interest(person.id(), guildId, id, interested));
    }

    private ScheduledEvent attempt(String what, Supplier<ScheduledEvent> act) {
        return person.stage()
                .attempt(person.name() + " " + what, () -> List.of("events: " + events()), act);
    }

    private static ScheduledEvents events(Stage stage) {
        return stage.world().events();
    }
}
