package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.job.JobAbandoned;
import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.post.Post;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.announce.Announcement.Target;
import cafe.comptoir.staffchat.post.Troubles;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** Brings announcements to Discord. */
final class PostAnnouncement {

    private final PluginDatabase database;
    private final AnnouncementStore store;
    private final Readers readers;
    private final AnnounceJobs jobs;
    private final AnnouncementCard card;
    private final Channels channels;
    private final Posts posts;
    private final Troubles troubles;
    private final Clock clock;

    @Inject
    PostAnnouncement(
            PluginDatabase database,
            AnnouncementStore store,
            Readers readers,
            AnnounceJobs jobs,
            AnnouncementCard card,
            Channels channels,
            Posts posts,
            Troubles troubles,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.readers = readers;
        this.jobs = jobs;
        this.card = card;
        this.channels = channels;
        this.posts = posts;
        this.troubles = troubles;
        this.clock = clock;
    }

    /** Brings the message in one channel to what is so now. */
    void post(JobContext job) throws JobAbandoned {
        Announcement announcement = find(AnnounceJobs.numberOf(job));
        long channel = AnnounceJobs.channelOf(job);
        switch (announcement.status()) {
            case WITHDRAWN -> posts.remove(job.id());
            case POSTED -> {
                Optional<Target> target =
                        announcement.content().targets().stream()
                                .filter(it -> it.channel() == channel)
                                .findFirst();
                if (target.isPresent()) {
                    post(announcement, target.get());
                }
            }
            case DRAFT, SCHEDULED -> {
                // Nobody sees it yet.
            }
        }
    }

    private void post(Announcement announcement, Target target) throws JobAbandoned {
        GuildMessageChannel channel =
                channels.find(target)
                        .orElseThrow(() ->
                                new JobAbandoned("channel %d is gone".formatted(target.channel())));
        int read = readers.count(announcement.number());
        Post post = card.message(announcement, target, channel.getGuild(), read);
        troubles.watch(
                "announcements-" + target.channel(),
                "",
                () -> bring(announcement.what(target), channel, post));
        remindIfLate(announcement);
    }

    /** Sends or edits the message; one that somebody deleted stays away. */
    private void bring(String what, GuildMessageChannel channel, Post post) {
        if (posts.find(what).isEmpty()) {
            posts.bring(what, channel, post);
        } else {
            posts.edit(what, post);
        }
    }

    /** A reminder that fell due before there was a message to answer has waited for it. */
    private void remindIfLate(Announcement announcement) {
        Instant now = clock.instant();
        if (announcement.remindedAt() == null
                && announcement.reminderDue().filter(due -> !due.isAfter(now)).isPresent()) {
            database.write(tx -> {
                jobs.remindAt(tx, announcement, now);
                return announcement;
            });
        }
    }

    private Announcement find(long number) throws JobAbandoned {
        return database.read(tx -> store.find(tx, number))
                .orElseThrow(
                        () -> new JobAbandoned("there is no announcement %d".formatted(number)));
    }
}
