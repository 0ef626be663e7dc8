package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.job.Jobs;
import cafe.comptoir.staffchat.announce.Announcement.Target;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jdbi.v3.core.Handle;

/** The jobs that post announcements, change them and call them to mind. */
final class AnnounceJobs {

    static final String PUBLISH = "publish";
    static final String POST = "post";
    static final String REMIND = "remind";
    static final String UNREMIND = "unremind";

    private static final String CHANGED = "changed";

    private final Jobs jobs;
    private final Clock clock;

    @Inject
    AnnounceJobs(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    static long numberOf(JobContext job) {
        return job.data().getLong("number");
    }

    static boolean isAboutChange(JobContext job) {
        return job.data().getBoolean(CHANGED, false);
    }

    static long channelOf(JobContext job) {
        return job.data().getLong("channel");
    }

    /** Brings the messages in all channels to what the database says. */
    void post(Handle tx, Announcement announcement) {
        for (Target target : announcement.content().targets()) {
            jobs.at(
                    tx,
                    POST,
                    announcement.what(target),
                    clock.instant(),
                    about(announcement.number()).put("channel", target.channel()));
        }
    }

    void publishAt(Handle tx, long number, Instant when) {
        jobs.at(tx, PUBLISH, "publish-" + number, when, about(number));
    }

    void dontPublish(Handle tx, long number) {
        jobs.cancel(tx, PUBLISH, "publish-" + number);
    }

    void remindAt(Handle tx, Announcement announcement, Instant when) {
        jobs.at(tx, REMIND, announcement.reminder(), when, about(announcement.number()));
    }

    /** Has everybody told that it has changed, in place of what called it to mind before. */
    void askToReadAgain(Handle tx, Announcement announcement) {
        unremind(tx, announcement);
        jobs.at(
                tx,
                REMIND,
                announcement.reminder(),
                clock.instant(),
                about(announcement.number()).put(CHANGED, true));
    }

    /** Calls nothing to mind any more, and takes away what has. */
    void unremind(Handle tx, Announcement announcement) {
        jobs.cancel(tx, REMIND, announcement.reminder());
        DataObject data = about(announcement.number());
        jobs.at(tx, UNREMIND, announcement.reminder(), clock.instant(), data);
    }

    private static DataObject about(long number) {
        return DataObject.empty().put("number", number);
    }
}
