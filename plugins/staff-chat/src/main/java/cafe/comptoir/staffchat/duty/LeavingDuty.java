package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.staffchat.post.Say;
import cafe.comptoir.staffchat.staff.Given;
import cafe.comptoir.staffchat.staff.Leaving;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Whoever leaves is on duty no more; the notes that they left still wait for somebody. */
final class LeavingDuty implements Leaving {

    private final DutyDesk desk;
    private final HandoverStore handovers;
    private final Say say;

    @Inject
    LeavingDuty(DutyDesk desk, HandoverStore handovers, Say say) {
        this.desk = desk;
        this.handovers = handovers;
        this.say = say;
    }

    @Override
    public void left(Handle tx, long person, String name) {
        desk.endOf(tx, person);
        List<String> waiting =
                handovers.open(tx).stream()
                        .filter(note -> note.author() == person)
                        .map(note -> Long.toString(note.number()))
                        .toList();
        if (!waiting.isEmpty()) {
            String numbers = String.join(", ", waiting);
            say.say(tx, "left-notes-" + numbers, "say.left-handovers", name, numbers);
        }
    }

    @Override
    public Map<Long, String> holders(Handle tx) {
        return handovers.open(tx).stream()
                .collect(
                        Collectors.toMap(
                                Handover::author, Handover::authorName, (first, _) -> first));
    }

    /** Anybody may still read a note; the colleague is told to. */
    @Override
    public Optional<Given> give(Handle tx, long from, Person to) {
        List<Long> waiting =
                handovers.open(tx).stream()
                        .filter(note -> note.author() == from)
                        .map(Handover::number)
                        .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(Given.passed("given.handovers", waiting));
    }

    @Override
    public void lostRoles(Handle tx, long person) {
        desk.endOf(tx, person);
    }
}
