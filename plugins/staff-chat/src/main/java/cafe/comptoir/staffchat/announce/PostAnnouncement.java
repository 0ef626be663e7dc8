package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.job.JobAbandoned;
import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.post.Post;
import cafe.comptoir.api.post.Posted;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.announce.Announcement.Status;
import cafe.comptoir.staffchat.announce.Announcement.Target;
import cafe.comptoir.staffchat.post.Troubles;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** Brings announcements and what calls them to mind to Discord. */
final class PostAnnouncement {

    /** As many mentions as fit into a message. */
    private static final int MOST_NAMED = 60;

    private final PluginDatabase database;
    private final AnnouncementStore store;
    private final Readers readers;
    private final AnnounceJobs jobs;
    private final AnnouncementCard card;
    private final Channels channels;
    private final Posts posts;
    private final Troubles troubles;
    private final Messages messages;
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
            Messages messages,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.readers = readers;
        this.jobs = jobs;
        this.card = card;
        this.channels = channels;
        this.posts = posts;
        this.troubles = troubles;
        this.messages = messages;
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

    /** Calls an announcement to mind of those who have not read it: once, and when it has changed. */
    void remind(JobContext job) throws JobAbandoned {
        Announcement announcement = find(AnnounceJobs.numberOf(job));
        boolean changed = AnnounceJobs.isAboutChange(job);
        boolean done = announcement.remindedAt() != null && !changed;
        if (announcement.status() != Status.POSTED || done) {
            return;
        }
        Optional<Target> target =
                announcement.companyTargets().stream()
                        .filter(it -> posts.find(announcement.what(it)).isPresent())
                        .findFirst();
        if (target.isEmpty()) {
            // Not posted yet: posting it will come back to this.
            return;
        }
        List<Person> haveNot = readers.lists(announcement).haveNot();
        if (!haveNot.isEmpty()) {
            remind(announcement, target.get(), haveNot, changed ? "reminder.changed" : "reminder");
        }
        database.write(tx -> {
            store.setReminded(tx, announcement.number(), clock.instant());
            return announcement;
        });
    }

    private void remind(Announcement announcement, Target target, List<Person> haveNot, String text)
            throws JobAbandoned {
        GuildMessageChannel channel =
                channels.find(target)
                        .orElseThrow(() ->
                                new JobAbandoned("channel %d is gone".formatted(target.channel())));
        Long original = posts.find(announcement.what(target)).map(Posted::message).orElse(null);
        if (original != null) {
            Post post = Post.answering(reminder(announcement, haveNot, text).build(), original);
            posts.bring(announcement.reminder(), channel, post);
        }
    }

    private MessageCreateBuilder reminder(
            Announcement announcement, List<Person> haveNot, String text) {
        Texts texts = messages.cafe();
        List<Person> named = haveNot.subList(0, Math.min(MOST_NAMED, haveNot.size()));
        String names = named.stream().map(Person::mention).collect(Collectors.joining(" "));
        int more = haveNot.size() - named.size();
        String others = more == 0 ? "" : " " + texts.get("reminder.more", more);
        String title = Quote.line(announcement.content().title(), 200);
        return new MessageCreateBuilder()
                .setContent(texts.get(text, names + others, title))
                .setAllowedMentions(List.of())
                .mentionUsers(named.stream().mapToLong(Person::id).toArray())
                .setComponents(ActionRow.of(card.readButton(texts, announcement.number())));
    }

    /** Takes the call to mind away. */
    void unremind(JobContext job) {
        posts.remove(job.id());
    }

    private Announcement find(long number) throws JobAbandoned {
        return database.read(tx -> store.find(tx, number))
                .orElseThrow(
                        () -> new JobAbandoned("there is no announcement %d".formatted(number)));
    }
}
