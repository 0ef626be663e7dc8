package cafe.comptoir.staffchat.staff;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.staffchat.StaffChatConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Who works here. */
public final class Staff {

    private final People people;
    private final Servers servers;
    private final Config<StaffChatConfig> config;

    @Inject
    Staff(People people, Servers servers, Config<StaffChatConfig> config) {
        this.people = people;
        this.servers = servers;
        this.config = config;
    }

    /** Returns the right to what the staff does. */
    public Access access() {
        return Access.of(() -> config.get().staff());
    }

    /** Returns the right to confirm skills. */
    public Access confirmers() {
        return Access.of(() -> config.get().confirmers());
    }

    /** Returns the right to say who takes over from whom. */
    public Access managers() {
        return Access.of(() -> config.get().managers());
    }

    /** Returns whether somebody may announce. */
    public boolean mayAnnounce(Person person) {
        return person.hasAny(config.get().announcements().authors());
    }

    /** Returns the right to announce. */
    public Access announcers() {
        return Access.of(() -> config.get().announcements().authors());
    }

    /** Returns the employees, by name. */
    public List<Person> all() {
        return people.withAny(config.get().staff()).stream()
                .filter(person -> isOnCompanyServer(person.id()))
                .toList();
    }

    /** Returns an employee; empty for anyone else. */
    public Optional<Person> find(long user) {
        return people.find(user)
                .filter(person -> person.hasAny(config.get().staff()))
                .filter(person -> isOnCompanyServer(user));
    }

    /** Returns the name by which somebody is known, else the one that was. */
    public String name(long user, String before) {
        return people.find(user).map(Person::name).orElse(before);
    }

    boolean isOnCompanyServer(long user) {
        return servers.company().getMemberById(user) != null;
    }
}
