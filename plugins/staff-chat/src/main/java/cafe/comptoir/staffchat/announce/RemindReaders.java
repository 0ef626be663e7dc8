package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.post.Post;
import cafe.comptoir.api.post.Posted;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.announce.Announcement.Status;
import cafe.comptoir.staffchat.announce.Announcement.Target;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Calls announcements to mind of those who have not read them: once, and when they have changed. */
final class RemindReaders {

    /** As many mentions as fit into a message. */
    private static final int MOST_NAMED = 60;

    private final PluginDatabase database;
    private final AnnouncementStore store;
    private final Readers readers;
    private final AnnouncementCard card;
    private final Channels channels;
    private final Posts posts;
    private final Messages messages;
    private final Clock clock;

    @Inject
    RemindReaders(
            PluginDatabase database,
            AnnouncementStore store,
            Readers readers,
            AnnouncementCard card,
            Channels channels,
            Posts posts,
            Messages messages,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.readers = readers;
        this.card = card;
        this.channels = channels;
        this.posts = posts;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is not posted yet is come back to when it is; what somebody has deleted is left alone. */
    void remind(JobContext job) {
        boolean changed = AnnounceJobs.isAboutChange(job);
        database.read(tx -> store.find(tx, AnnounceJobs.numberOf(job)))
                .filter(it -> it.status() == Status.POSTED)
                .filter(it -> it.remindedAt() == null || changed)
                .ifPresent(announcement ->
                        original(announcement)
                                .ifPresent(message -> remind(announcement, message, changed)));
    }

    private void remind(Announcement announcement, Message original, boolean changed) {
        List<Person> haveNot = readers.lists(announcement).haveNot();
        if (!haveNot.isEmpty()) {
            MessageCreateData words =
                    words(announcement, haveNot, changed ? "reminder.changed" : "reminder");
            posts.bring(
                    announcement.reminder(),
                    original.getChannel(),
                    Post.answering(words, original.getIdLong()));
        }
        database.write(tx -> {
            store.setReminded(tx, announcement.number(), clock.instant());
            return announcement;
        });
    }

    /** Returns the message of the company's first channel where it still is. */
    private Optional<Message> original(Announcement announcement) {
        return announcement.companyTargets().stream()
                .flatMap(target -> original(announcement, target).stream())
                .findFirst();
    }

    private Optional<Message> original(Announcement announcement, Target target) {
        return posts.find(announcement.what(target))
                .map(Posted::message)
                .flatMap(id -> channels.find(target).flatMap(channel -> message(channel, id)));
    }

    private static Optional<Message> message(GuildMessageChannel channel, long id) {
        try {
            return Optional.of(channel.retrieveMessageById(id).complete());
        } catch (ErrorResponseException e) {
            if (e.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private MessageCreateData words(Announcement announcement, List<Person> haveNot, String text) {
        Texts texts = messages.cafe();
        List<Person> named = haveNot.subList(0, Math.min(MOST_NAMED, haveNot.size()));
        String names = named.stream().map(Person::mention).collect(Collectors.joining(" "));
        int more = haveNot.size() - named.size();
        String others = more == 0 ? "" : " " + texts.get("list.more", more);
        String title = Quote.line(announcement.content().title(), 200);
        return new MessageCreateBuilder()
                .setContent(texts.get(text, names + others, title))
                .setAllowedMentions(List.of())
                .mentionUsers(named.stream().mapToLong(Person::id).toArray())
                .setComponents(ActionRow.of(card.readButton(texts, announcement.number())))
                .build();
    }

    /** Takes the call to mind away. */
    void unremind(JobContext job) {
        posts.remove(job.id());
    }
}
