package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.duty.Handover.Taken;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Takes note of who has read what was left for the next shift. */
final class Handovers {

    private final PluginDatabase database;
    private final HandoverStore store;
    private final DutyJobs jobs;
    private final Clock clock;

    @Inject
    Handovers(PluginDatabase database, HandoverStore store, DutyJobs jobs, Clock clock) {
        this.database = database;
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** How it came out. */
    sealed interface Acknowledged {

        record Done(Handover handover) implements Acknowledged {}

        /** Somebody has it already, perhaps they themselves. */
        record Before(Handover handover, Taken taken) implements Acknowledged {}

        /** One's own note is for somebody else. */
        record Own() implements Acknowledged {}

        record Unknown() implements Acknowledged {}
    }

    Acknowledged acknowledge(Person person, long number) {
        return database.write(tx -> {
            Optional<Handover> found = store.find(tx, number);
            if (found.isEmpty()) {
                return new Acknowledged.Unknown();
            }
            Handover handover = found.get();
            Taken taken = handover.taken();
            if (taken != null) {
                return new Acknowledged.Before(handover, taken);
            }
            if (handover.author() == person.id()) {
                return new Acknowledged.Own();
            }
            store.take(tx, number, person, clock.instant());
            jobs.handover(tx, number);
            jobs.roster(tx);
            return new Acknowledged.Done(handover);
        });
    }
}
