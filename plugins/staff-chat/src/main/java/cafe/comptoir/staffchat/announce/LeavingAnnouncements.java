package cafe.comptoir.staffchat.announce;

import cafe.comptoir.staffchat.post.Say;
import cafe.comptoir.staffchat.staff.Leaving;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What somebody has announced for later who leaves is the other authors' now; drafts are nobody's. */
final class LeavingAnnouncements implements Leaving {

    private final AnnouncementStore store;
    private final Say say;

    @Inject
    LeavingAnnouncements(AnnouncementStore store, Say say) {
        this.store = store;
        this.say = say;
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
