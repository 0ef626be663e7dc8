package cafe.comptoir.staffchat.staff;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.post.Say;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Gives what somebody holds who leaves, or who is to leave, to a colleague with a name. */
public final class Succession {

    private final PluginDatabase database;
    private final Set<Leaving> leavings;
    private final Staff staff;
    private final Say say;
    private final Messages messages;
    private final Clock clock;

    @Inject
    Succession(
            PluginDatabase database,
            Set<Leaving> leavings,
            Staff staff,
            Say say,
            Messages messages,
            Clock clock) {
        this.database = database;
        this.leavings = leavings;
        this.staff = staff;
        this.say = say;
        this.messages = messages;
        this.clock = clock;
    }

    /** Returns the names of those whose things a colleague may take over: the staff, and who has left. */
    public Map<Long, String> people() {
        Map<Long, String> people = new HashMap<>();
        database.read(tx -> leavings.stream().map(it -> it.holders(tx)).toList())
                .forEach(people::putAll);
        staff.all().forEach(person -> people.put(person.id(), person.name()));
        return people;
    }

    /**
     * Gives all that somebody holds to a colleague, and tells both and everybody else.
     *
     * @return what it was; empty when it was nothing
     */
    public List<Given> hand(long from, String name, Person to, Person by) {
        return database.write(tx -> {
            List<Given> given =
                    leavings.stream().flatMap(it -> it.give(tx, from, to).stream()).toList();
            if (given.stream().anyMatch(Given::passed)) {
                tell(tx, from, name, to, by, given);
            }
            return given;
        });
    }

    private void tell(Handle tx, long from, String name, Person to, Person by, List<Given> given) {
        Texts texts = messages.cafe();
        String things =
                given.stream()
                        .filter(Given::passed)
                        .map(it -> texts.get(it.text(), it.arguments().toArray()))
                        .sorted()
                        .collect(Collectors.joining("\u00a0; "));
        boolean isHere = staff.isOnCompanyServer(from);
        List<Long> concerned = Stream.of(to.id(), from).filter(it -> it != from || isHere).toList();
        say.tell(
                tx,
                "succession-%d-%d-%d".formatted(from, to.id(), clock.millis()),
                concerned,
                "say.succession",
                to.mention(),
                isHere ? "<@" + from + ">" : name,
                things,
                by.name());
    }
}
