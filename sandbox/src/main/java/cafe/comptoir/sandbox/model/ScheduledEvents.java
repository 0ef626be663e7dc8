package cafe.comptoir.sandbox.model;

import cafe.comptoir.sandbox.model.ScheduledEvent.Plan;
import cafe.comptoir.sandbox.model.ScheduledEvent.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Events that servers announce. They begin and end by themselves at their times. */
public final class ScheduledEvents {
    private static final int MOST = 100;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_NAME = 100;

    private final World world;
    private final State state;
    private final Access access;

    ScheduledEvents(World world, State state, Access access) {
        this.world = world;
        this.state = state;
        this.access = access;
    }

    public ScheduledEvent create(long actor, long guildId, Plan plan) {
        return world.write(() -> {
            access.memberOf(actor, guildId);
            requirePlanning(actor, guildId, true);
            check(plan);
            if (!plan.start().isAfter(state.time.now())) {
                throw FormErrors.single(
                        "scheduled_start_time",
                        "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST",
                        "Cannot schedule event in the past.");
            }
            if (coming(guildId).size() >= MOST) {
                throw DiscordError.MAX_EVENTS.exception();
            }
            ScheduledEvent event =
                    new ScheduledEvent(
                            state.ids.next(), guildId, actor, plan, Status.SCHEDULED, List.of());
            state.eventsOf(guildId).put(event.id(), event);
            note(actor, AuditAction.EVENT_CREATE, event);
            state.emit(new WorldEvent.EventCreated(event));
            followTimes(event);
            return event;
        });
    }

    public ScheduledEvent change(long actor, long guildId, long id, UnaryOperator<Plan> change) {
        return world.write(() -> {
            ScheduledEvent before = manageable(actor, guildId, id);
            Plan plan = change.apply(before.plan());
            check(plan);
            ScheduledEvent after = replace(before, before.withPlan(plan));
            note(actor, AuditAction.EVENT_UPDATE, after);
            followTimes(after);
            return after;
        });
    }

    /** Lets an event begin, end or be called off by hand. */
    public ScheduledEvent move(long actor, long guildId, long id, Status next) {
        return world.write(() -> {
            ScheduledEvent before = manageable(actor, guildId, id);
            if (!before.status().leadsTo(next)) {
                throw FormErrors.single(
                        "status",
                        "TRANSITION_INVALID_STATUS",
                        "Invalid Guild Scheduled Event Status Transition");
            }
            note(actor, AuditAction.EVENT_UPDATE, before);
            return replace(before, before.withStatus(next));
        });
    }

    public void delete(long actor, long guildId, long id) {
        world.run(() -> {
            access.memberOf(actor, guildId);
            ScheduledEvent event = find(guildId, id);
            requirePlanning(actor, guildId, event.creatorId() == actor);
            note(actor, AuditAction.EVENT_DELETE, event);
            state.eventsOf(guildId).remove(id);
            state.emit(new WorldEvent.EventDeleted(event));
        });
    }

    public ScheduledEvent get(long actor, long guildId, long id) {
        return world.read(() -> {
            access.memberOf(actor, guildId);
            return find(guildId, id);
        });
    }

    /** What is still to come or under way. */
    public List<ScheduledEvent> list(long actor, long guildId) {
        return world.read(() -> {
            access.memberOf(actor, guildId);
            return coming(guildId);
        });
    }

    /** Marks a person as interested, or no longer. */
    public ScheduledEvent interest(long userId, long guildId, long id, boolean interested) {
        return world.write(() -> {
            access.memberOf(userId, guildId);
            ScheduledEvent before = find(guildId, id);
            requireNotOver(before);
            List<Long> people = new ArrayList<>(before.interested());
            boolean changed = people.remove(userId) != interested;
            if (interested) {
                people.add(userId);
            }
            if (!changed) {
                return before;
            }
            ScheduledEvent after = before.withInterested(people);
            state.eventsOf(guildId).put(id, after);
            state.emit(new WorldEvent.EventInterest(after, userId, interested));
            return after;
        });
    }

    private void note(long actor, AuditAction action, ScheduledEvent event) {
        state.audit
                .note(event.guildId(), actor, action, event.id())
                .change("name", null, event.plan().name())
                .write();
    }

    private ScheduledEvent manageable(long actor, long guildId, long id) {
        access.memberOf(actor, guildId);
        ScheduledEvent event = find(guildId, id);
        requirePlanning(actor, guildId, event.creatorId() == actor);
        requireNotOver(event);
        return event;
    }

    /** Their own events whoever may create some; all with MANAGE_EVENTS. */
    private void requirePlanning(long actor, long guildId, boolean own) {
        PermissionSet has = access.onGuild(actor, guildId);
        boolean may =
                has.has(Permission.MANAGE_EVENTS) || (own && has.has(Permission.CREATE_EVENTS));
        if (!may) {
            throw DiscordError.MISSING_PERMISSIONS.exception();
        }
    }

    private static void requireNotOver(ScheduledEvent event) {
        if (event.status().isOver()) {
            throw DiscordError.EVENT_FINISHED.exception();
        }
    }

    private ScheduledEvent find(long guildId, long id) {
        return State.found(state.eventsOf(guildId).get(id), DiscordError.UNKNOWN_EVENT);
    }

    private List<ScheduledEvent> coming(long guildId) {
        return state.eventsOf(guildId).values().stream().filter(e -> !e.status().isOver()).toList();
    }

    private ScheduledEvent replace(ScheduledEvent before, ScheduledEvent after) {
        state.eventsOf(after.guildId()).put(after.id(), after);
        state.emit(new WorldEvent.EventUpdated(before, after));
        return after;
    }

    /** Follows the times of events that were put back, some of which may have passed. */
    void resume() {
        for (Map<Long, ScheduledEvent> all : List.copyOf(state.events.values())) {
            for (ScheduledEvent event : List.copyOf(all.values())) {
                follow(event.guildId(), event.id());
                followTimes(event);
            }
        }
    }

    private void followTimes(ScheduledEvent event) {
        for (Instant at : List.of(event.plan().start(), event.plan().end())) {
            Duration left = Duration.between(state.time.now(), at);
            if (!left.isNegative()) {
                state.time.after(left, () -> follow(event.guildId(), event.id()));
            }
        }
    }

    private void follow(long guildId, long id) {
        world.run(() -> {
            ScheduledEvent event = state.events.getOrDefault(guildId, Map.of()).get(id);
            Instant now = state.time.now();
            if (event != null
                    && event.status() == Status.SCHEDULED
                    && !now.isBefore(event.plan().start())) {
                event = replace(event, event.withStatus(Status.ACTIVE));
            }
            if (event != null
                    && event.status() == Status.ACTIVE
                    && !now.isBefore(event.plan().end())) {
                replace(event, event.withStatus(Status.COMPLETED));
            }
        });
    }

    private static void check(Plan plan) {
        FormErrors errors = new FormErrors();
        errors.length("name", plan.name(), 1, LONGEST_NAME);
        String text = plan.description();
        errors.length("description", text == null ? "" : text, 0, LONGEST_TEXT);
        errors.length("entity_metadata.location", plan.location(), 1, LONGEST_NAME);
        if (!plan.end().isAfter(plan.start())) {
            errors.add(
                    "scheduled_end_time",
                    "GUILD_SCHEDULED_EVENT_SCHEDULE_END_BEFORE_START",
                    "Cannot schedule event end time before start time.");
        }
        errors.throwIfAny();
    }
}
