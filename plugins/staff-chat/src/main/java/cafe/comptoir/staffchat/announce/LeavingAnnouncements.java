package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.staffchat.post.Say;
import cafe.comptoir.staffchat.staff.Given;
import cafe.comptoir.staffchat.staff.Leaving;
import cafe.comptoir.staffchat.staff.Staff;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What somebody has announced for later who leaves is the other authors' now; drafts are nobody's. */
final class LeavingAnnouncements implements Leaving {

    private final AnnouncementStore store;
    private final Staff staff;
    private final Say say;

    @Inject
    LeavingAnnouncements(AnnouncementStore store, Staff staff, Say say) {
        this.store = store;
        this.staff = staff;
        this.say = say;
    }

    @Override
    public Map<Long, String> holders(Handle tx) {
        return store.scheduled(tx).stream()
                .collect(
                        Collectors.toMap(
                                Announcement::author,
                                Announcement::authorName,
                                (first, _) -> first));
    }

    @Override
    public Optional<Given> give(Handle tx, long from, Person to) {
        List<Long> scheduled = store.scheduledBy(tx, from);
        if (scheduled.isEmpty()) {
            return Optional.empty();
        }
        if (!staff.mayAnnounce(to)) {
            return Optional.of(Given.kept("given.no-announcements", scheduled, to.name()));
        }
        scheduled.forEach(number -> store.setAuthor(tx, number, to));
        return Optional.of(Given.passed("given.announcements", scheduled));
    }

    @Override
    public void left(Handle tx, long person, String name) {
        store.draftsOf(tx, person).forEach(draft -> store.deleteDraft(tx, draft));
        List<String> scheduled =
                store.scheduledBy(tx, person).stream()
                        .map(number -> Long.toString(number))
                        .toList();
        if (!scheduled.isEmpty()) {
            String numbers = String.join(", ", scheduled);
            say.say(tx, "left-announcements-" + numbers, "say.left-announcements", name, numbers);
        }
    }
}
