package cafe.comptoir.monitoring.alert;

import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.job.Jobs;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jdbi.v3.core.Handle;

/** The jobs that bring to Discord what was decided about alerts. */
public final class AlertJobs {

    public static final String CARD = "card";
    public static final String REFRESH = "refresh";
    public static final String CALL = "call";
    public static final String OVER = "over";
    public static final String QUIET_END = "quiet-end";

    private final Jobs jobs;

    @Inject
    AlertJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Returns which alert a job is about. */
    public static long alertOf(JobContext job) {
        return job.data().getLong("alert");
    }

    /** Brings an alert's message up to date. */
    public void card(Handle tx, long alert) {
        jobs.now(tx, CARD, key(alert), about(alert));
    }

    /** Draws an alert's picture anew after a while. */
    public void refreshAt(Handle tx, long alert, Instant when) {
        jobs.at(tx, REFRESH, key(alert) + "-refresh", when, about(alert));
    }

    /** Calls the roles of a step: 0 at once, later ones as the settings say. */
    public void callNow(Handle tx, long alert, int step) {
        jobs.now(tx, CALL, key(alert), about(alert).put("step", step));
    }

    /** Calls the roles of each later step, unless somebody has taken the alert by then. */
    public void callLater(Handle tx, long alert, Instant firedAt, List<Duration> after) {
        for (int step = 1; step <= after.size(); step++) {
            jobs.at(
                    tx,
                    CALL,
                    later(alert, step),
                    firedAt.plus(after.get(step - 1)),
                    about(alert).put("step", step));
        }
    }

    /** Says that an alert is over. */
    public void over(Handle tx, long alert) {
        jobs.now(tx, OVER, key(alert), about(alert));
    }

    /** Looks again at what a quiet time was for, when it is over. */
    public void quietEnd(Handle tx, Quiet quiet) {
        jobs.at(tx, QUIET_END, "quiet-" + quiet.id(), quiet.to(), about(quiet));
    }

    /** Looks at once at what a quiet time was for, because somebody has ended it. */
    public void quietEnded(Handle tx, Quiet quiet) {
        jobs.now(tx, QUIET_END, "quiet-" + quiet.id() + "-ended", about(quiet));
    }

    private static DataObject about(Quiet quiet) {
        return DataObject.empty()
                .put("quiet", quiet.id())
                .put("scope", quiet.scope().name())
                .put("subject", quiet.subject());
    }

    private static String key(long alert) {
        return "alert-" + alert;
    }

    private static String later(long alert, int step) {
        return key(alert) + "-call-" + step;
    }

    private static DataObject about(long alert) {
        return DataObject.empty().put("alert", alert);
    }
}
