package cafe.comptoir.sshsecurity.access;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.sshsecurity.SshSecurityConfig;
import cafe.comptoir.sshsecurity.access.KeyEntry.Owner;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Who may read at this moment. */
public final class Readers {

    private final People people;
    private final Config<SshSecurityConfig> config;

    @Inject
    Readers(People people, Config<SshSecurityConfig> config) {
        this.people = people;
        this.config = config;
    }

    public List<RoleName> roles() {
        return config.get().readers();
    }

    /** Returns the person behind a key where it is a reader's and they still have the role. */
    public Optional<Person> person(KeyEntry entry) {
        return entry.owner() instanceof Owner.Reader(long id) ? person(id) : Optional.empty();
    }

    /** Returns a person where they have a reader's role. */
    public Optional<Person> person(long id) {
        return people.find(id).filter(person -> person.hasAny(roles()));
    }

    /** Returns everyone who may read, by name. */
    public List<Person> all() {
        return people.withAny(roles());
    }

    /** Returns a person's name for the record, whoever they are. */
    public String name(long id) {
        return people.find(id).map(Person::name).orElse("?");
    }
}
