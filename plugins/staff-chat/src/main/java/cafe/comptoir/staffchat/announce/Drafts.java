package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.announce.Announcement.Content;
import cafe.comptoir.staffchat.announce.Announcement.Status;
import cafe.comptoir.staffchat.staff.Numbers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What only its author sees, before it is an announcement or changes one. */
final class Drafts {

    private static final Duration KEPT = Duration.ofDays(7);

    private final PluginDatabase database;
    private final AnnouncementStore store;
    private final Numbers numbers;
    private final Clock clock;

    @Inject
    Drafts(PluginDatabase database, AnnouncementStore store, Numbers numbers, Clock clock) {
        this.database = database;
        this.store = store;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Keeps a new draft. */
    Announcement begin(Person author, Content content, Duration remindAfter) {
        return database.write(tx -> {
            long number = -numbers.next(tx, "draft");
            store.insertDraft(tx, number, author, clock.instant(), content, remindAfter, null);
            store.draftsBefore(tx, clock.instant().minus(KEPT))
                    .forEach(old -> store.deleteDraft(tx, old));
            return store.find(tx, number).orElseThrow();
        });
    }

    /**
     * Keeps a draft of how an announcement is to be changed. What is posted already keeps its channels
     * and its mention.
     *
     * @return empty when it cannot be changed any more
     */
    Optional<Announcement> beginChange(Person author, long replaces, Content content) {
        return database.write(tx ->
                changeable(tx, replaces)
                        .map(original -> {
                            long number = -numbers.next(tx, "draft");
                            store.insertDraft(
                                    tx,
                                    number,
                                    author,
                                    clock.instant(),
                                    merged(original, content),
                                    original.remindAfter(),
                                    replaces);
                            return store.find(tx, number).orElseThrow();
                        }));
    }

    /** Changes one's draft; empty when it is no more. */
    Optional<Announcement> change(Person author, long draft, Content content) {
        return database.write(tx ->
                find(tx, author, draft)
                        .flatMap(before -> {
                            Long replaces = before.replaces();
                            Content after =
                                    replaces == null
                                            ? content
                                            : changeable(tx, replaces)
                                                    .map(original -> merged(original, content))
                                                    .orElse(content);
                            store.setContent(tx, draft, after);
                            return store.find(tx, draft);
                        }));
    }

    void discard(Person author, long draft) {
        database.write(tx -> {
            find(tx, author, draft).ifPresent(it -> store.deleteDraft(tx, it.number()));
            return draft;
        });
    }

    /** Returns whether a draft is to change what is on Discord already: its words, nothing else. */
    boolean changesPosted(Announcement draft) {
        Long replaces = draft.replaces();
        return replaces != null
                && database.read(tx -> store.find(tx, replaces))
                        .filter(it -> it.status() == Status.POSTED)
                        .isPresent();
    }

    /** Returns one's draft. */
    Optional<Announcement> find(Person author, long draft) {
        return database.read(tx -> find(tx, author, draft));
    }

    Optional<Announcement> find(Handle tx, Person author, long draft) {
        return store.find(tx, draft)
                .filter(it -> it.status() == Status.DRAFT && it.author() == author.id());
    }

    private Optional<Announcement> changeable(Handle tx, long number) {
        return store.find(tx, number)
                .filter(it -> it.status() == Status.POSTED || it.status() == Status.SCHEDULED);
    }

    static Content merged(Announcement original, Content content) {
        if (original.status() == Status.SCHEDULED) {
            return content;
        }
        Content before = original.content();
        return new Content(
                content.title(), content.text(), before.ping(), before.targets(), null, null);
    }
}
