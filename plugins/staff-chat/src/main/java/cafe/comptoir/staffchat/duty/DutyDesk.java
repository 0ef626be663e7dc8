package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.StaffChatConfig;
import cafe.comptoir.staffchat.post.Say;
import cafe.comptoir.staffchat.staff.Numbers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Begins, interrupts and ends shifts. */
public final class DutyDesk {

    private final PluginDatabase database;
    private final ShiftStore shifts;
    private final HandoverStore handovers;
    private final DutyJobs jobs;
    private final Numbers numbers;
    private final Say say;
    private final Config<StaffChatConfig> config;
    private final Clock clock;

    @Inject
    DutyDesk(
            PluginDatabase database,
            ShiftStore shifts,
            HandoverStore handovers,
            DutyJobs jobs,
            Numbers numbers,
            Say say,
            Config<StaffChatConfig> config,
            Clock clock) {
        this.database = database;
        this.shifts = shifts;
        this.handovers = handovers;
        this.jobs = jobs;
        this.numbers = numbers;
        this.say = say;
        this.config = config;
        this.clock = clock;
    }

    /** How going on duty came out. */
    sealed interface Started {

        /** With the notes that wait for somebody. */
        record Begun(List<Handover> waiting) implements Started {}

        record BackFromBreak() implements Started {}

        record Already(Shift shift) implements Started {}
    }

    /** How taking a break came out. */
    sealed interface Paused {

        record Done() implements Paused {}

        record Already(Instant since) implements Paused {}

        record NotOnDuty() implements Paused {}
    }

    /** How going home came out. */
    sealed interface Ended {

        record Done(Duration worked, boolean note) implements Ended {}

        record NotOnDuty() implements Ended {}
    }

    Started start(Person person) {
        return database.write(tx -> {
            Optional<Shift> open = shifts.openOf(tx, person.id());
            if (open.isEmpty()) {
                begin(tx, person);
                return new Started.Begun(
                        handovers.open(tx).stream()
                                .filter(note -> note.author() != person.id())
                                .toList());
            }
            if (open.get().breakSince() == null) {
                return new Started.Already(open.get());
            }
            shifts.setBreak(tx, open.get().id(), null);
            changed(tx, person.id());
            return new Started.BackFromBreak();
        });
    }

    private void begin(Handle tx, Person person) {
        Instant now = clock.instant();
        long id = numbers.next(tx, "shift");
        shifts.begin(tx, id, person, now);
        Shift shift = new Shift(id, person.id(), person.name(), now, null);
        jobs.limit(tx, shift, now.plus(config.get().duty().longestShift()));
        changed(tx, person.id());
    }

    Paused pause(Person person) {
        return database.write(tx -> {
            Optional<Shift> open = shifts.openOf(tx, person.id());
            if (open.isEmpty()) {
                return new Paused.NotOnDuty();
            }
            Instant since = open.get().breakSince();
            if (since != null) {
                return new Paused.Already(since);
            }
            shifts.setBreak(tx, open.get().id(), clock.instant());
            changed(tx, person.id());
            return new Paused.Done();
        });
    }

    /**
     * Ends a shift.
     *
     * @param note what the next person should know, if anything
     */
    Ended end(Person person, @Nullable String note) {
        return database.write(tx -> {
            Optional<Shift> open = shifts.openOf(tx, person.id());
            if (open.isEmpty()) {
                return new Ended.NotOnDuty();
            }
            Instant now = clock.instant();
            end(tx, open.get());
            if (note != null) {
                long number = numbers.next(tx, "handover");
                handovers.insert(tx, number, person, now, note);
                jobs.handover(tx, number);
            }
            return new Ended.Done(Duration.between(open.get().startedAt(), now), note != null);
        });
    }

    /** Ends the shift of somebody who no longer works here; false when they had none. */
    public boolean endOf(Handle tx, long person) {
        Optional<Shift> open = shifts.openOf(tx, person);
        open.ifPresent(shift -> end(tx, shift));
        return open.isPresent();
    }

    /** Ends a shift that somebody forgot to end, unless they did meanwhile. */
    void endForgotten(long person, long shift) {
        database.write(tx -> {
            Optional<Shift> open = shifts.openOf(tx, person).filter(it -> it.id() == shift);
            open.ifPresent(it -> {
                end(tx, it);
                long hours = Duration.between(it.startedAt(), clock.instant()).toHours();
                say.tell(
                        tx,
                        "forgotten-" + shift,
                        List.of(person),
                        "say.forgotten-shift",
                        "<@" + person + ">",
                        Long.toString(hours));
            });
            return open;
        });
    }

    Optional<Shift> openOf(long person) {
        return database.read(tx -> shifts.openOf(tx, person));
    }

    private void end(Handle tx, Shift shift) {
        shifts.end(tx, shift.id(), clock.instant());
        jobs.noLimit(tx, shift.id());
        changed(tx, shift.person());
    }

    private void changed(Handle tx, long person) {
        jobs.roster(tx);
        jobs.role(tx, person);
    }
}
