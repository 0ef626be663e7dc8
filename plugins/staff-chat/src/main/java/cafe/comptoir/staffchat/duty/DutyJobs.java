package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.job.Jobs;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jdbi.v3.core.Handle;

/**
 * The jobs that bring to Discord what the database says. Each brings one thing all the way, so one that
 * has not begun stands for all that follow.
 */
public final class DutyJobs {

    static final String ROSTER = "roster";
    static final String ROLE = "duty-role";
    static final String HANDOVER = "handover";
    static final String LIMIT = "shift-limit";

    private final Jobs jobs;
    private final Clock clock;

    @Inject
    DutyJobs(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Brings the roster up to date. */
    public void roster(Handle tx) {
        jobs.at(tx, ROSTER, ROSTER, clock.instant(), DataObject.empty());
    }

    /** Brings somebody's role to whether they are on duty. */
    public void role(Handle tx, long person) {
        DataObject data = DataObject.empty().put("person", person);
        jobs.at(tx, ROLE, "role-" + person, clock.instant(), data);
    }

    void handover(Handle tx, long number) {
        DataObject data = DataObject.empty().put("number", number);
        jobs.at(tx, HANDOVER, Handover.what(number), clock.instant(), data);
    }

    /** Ends a shift that goes on for too long. */
    void limit(Handle tx, Shift shift, Instant when) {
        DataObject data = DataObject.empty().put("person", shift.person()).put("shift", shift.id());
        jobs.at(tx, LIMIT, "shift-" + shift.id(), when, data);
    }

    void noLimit(Handle tx, long shift) {
        jobs.cancel(tx, LIMIT, "shift-" + shift);
    }
}
