package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.announce.Announcement.Content;
import cafe.comptoir.staffchat.announce.Announcement.Status;
import cafe.comptoir.staffchat.staff.Numbers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Publishes, changes and withdraws announcements. */
final class AnnounceDesk {

    private final PluginDatabase database;
    private final AnnouncementStore store;
    private final ReadingStore readings;
    private final Drafts drafts;
    private final AnnounceJobs jobs;
    private final Numbers numbers;
    private final Moments moments;
    private final Posts posts;
    private final Clock clock;

    @Inject
    AnnounceDesk(
            PluginDatabase database,
            AnnouncementStore store,
            ReadingStore readings,
            Drafts drafts,
            AnnounceJobs jobs,
            Numbers numbers,
            Moments moments,
            Posts posts,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.readings = readings;
        this.drafts = drafts;
        this.jobs = jobs;
        this.numbers = numbers;
        this.moments = moments;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * What an author has said by the button that they pressed.
     *
     * @param publicly whether they have been asked about going public and said yes
     * @param anew whether those who have read it before it was changed are to read it again
     */
    record Wish(boolean publicly, boolean anew) {}

    /** How publishing came out. */
    sealed interface Published {

        record Posted(Announcement announcement) implements Published {}

        record Scheduled(Announcement announcement, Instant when) implements Published {}

        record Changed(Announcement announcement) implements Published {}

        /** Customers will read it: once more, please. */
        record AskAgain(Announcement draft) implements Published {}

        /** The draft is not what its author has looked at, or its time has come and gone. */
        record LookAgain(Announcement draft) implements Published {}

        /** The draft was published or put away before. */
        record Gone() implements Published {}
    }

    /** How withdrawing came out. */
    sealed interface Withdrawn {

        record Done(Announcement announcement) implements Withdrawn {}

        record Before() implements Withdrawn {}

        record Unknown() implements Withdrawn {}
    }

    /**
     * Makes a draft what everybody sees.
     *
     * @param revision what its author has looked at
     */
    Published publish(Person author, long number, int revision, Wish wish) {
        return database.write(tx -> {
            Optional<Announcement> found = drafts.find(tx, author, number);
            if (found.isEmpty()) {
                return new Published.Gone();
            }
            Announcement draft = found.get();
            if (draft.revision() != revision || isLate(draft)) {
                return new Published.LookAgain(draft);
            }
            if (draft.content().isPublic() && !(wish.publicly() && draft.asked() == revision)) {
                store.setAsked(tx, number);
                return new Published.AskAgain(draft);
            }
            Long replaces = draft.replaces();
            return replaces == null ? settle(tx, draft) : change(tx, draft, replaces, wish.anew());
        });
    }

    /** What is unclear or past cannot be scheduled. */
    private boolean isLate(Announcement draft) {
        LocalDateTime local = draft.content().localTime();
        return draft.content().isUnclear() || (local != null && moments.isPast(local));
    }

    private Published settle(Handle tx, Announcement draft) {
        long number = numbers.next(tx, "announcement");
        LocalDateTime local = draft.content().localTime();
        if (local == null) {
            store.settle(tx, draft.number(), number, Status.POSTED, clock.instant());
            return new Published.Posted(posted(tx, number));
        }
        Instant when = moments.instant(local);
        store.settle(tx, draft.number(), number, Status.SCHEDULED, null);
        jobs.publishAt(tx, number, when);
        return new Published.Scheduled(store.find(tx, number).orElseThrow(), when);
    }

    private Announcement posted(Handle tx, long number) {
        Announcement announcement = store.find(tx, number).orElseThrow();
        jobs.post(tx, announcement);
        announcement.reminderDue().ifPresent(due -> jobs.remindAt(tx, announcement, due));
        return announcement;
    }

    private Published change(Handle tx, Announcement draft, long number, boolean anew) {
        Optional<Announcement> found = store.find(tx, number);
        store.deleteDraft(tx, draft.number());
        if (found.isEmpty()) {
            return new Published.Gone();
        }
        Announcement before = found.get();
        return switch (before.status()) {
            case POSTED -> new Published.Changed(changed(tx, before, draft.content(), anew));
            case SCHEDULED -> reschedule(tx, number, draft.content());
            case DRAFT, WITHDRAWN -> new Published.Gone();
        };
    }

    private Announcement changed(Handle tx, Announcement before, Content content, boolean anew) {
        long number = before.number();
        store.setContent(tx, number, Drafts.merged(before, content));
        store.setEdited(tx, number, clock.instant());
        Announcement after = store.find(tx, number).orElseThrow();
        if (anew) {
            readings.forget(tx, number);
            jobs.askToReadAgain(tx, after);
        }
        jobs.post(tx, after);
        return after;
    }

    private Published reschedule(Handle tx, long number, Content content) {
        store.setContent(tx, number, content);
        LocalDateTime local = content.localTime();
        if (local == null) {
            jobs.dontPublish(tx, number);
            store.setPosted(tx, number, clock.instant());
            return new Published.Posted(posted(tx, number));
        }
        Instant when = moments.instant(local);
        jobs.publishAt(tx, number, when);
        return new Published.Scheduled(store.find(tx, number).orElseThrow(), when);
    }

    /** Posts what was announced for now, unless that was changed meanwhile. */
    void publishDue(long number) {
        database.write(tx -> {
            Optional<Announcement> due =
                    store.find(tx, number).filter(it -> it.status() == Status.SCHEDULED);
            due.ifPresent(announcement -> {
                LocalDateTime local = announcement.content().localTime();
                if (local == null || !moments.instant(local).isAfter(clock.instant())) {
                    store.setPosted(tx, number, clock.instant());
                    posted(tx, number);
                }
            });
            return due;
        });
    }

    /** Sets the timers by the café's clocks of today: its time zone may have been changed. */
    void setTimers() {
        database.write(tx -> {
            List<Announcement> scheduled = store.scheduled(tx);
            for (Announcement announcement : scheduled) {
                LocalDateTime local = announcement.content().localTime();
                if (local != null) {
                    jobs.publishAt(tx, announcement.number(), moments.instant(local));
                }
            }
            return scheduled;
        });
    }

    /** Whoever deletes by hand the only message of an announcement wants it withdrawn. */
    void deletedByHand(long message) {
        database.read(tx ->
                        posts.keyOf(tx, message)
                                .flatMap(Announcement::numberIn)
                                .flatMap(number -> store.find(tx, number)))
                .filter(it -> it.content().targets().size() == 1)
                .ifPresent(it -> withdraw(it.number()));
    }

    Withdrawn withdraw(long number) {
        return database.write(tx -> {
            Optional<Announcement> found =
                    store.find(tx, number).filter(it -> it.status() != Status.DRAFT);
            if (found.isEmpty()) {
                return new Withdrawn.Unknown();
            }
            Announcement announcement = found.get();
            if (announcement.status() == Status.WITHDRAWN) {
                return new Withdrawn.Before();
            }
            store.setWithdrawn(tx, number);
            jobs.dontPublish(tx, number);
            jobs.unremind(tx, announcement);
            jobs.post(tx, announcement);
            return new Withdrawn.Done(announcement);
        });
    }
}
