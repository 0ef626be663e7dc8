package cafe.comptoir.platform.dispatch;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.people.Servers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.UserSnowflake;

/** A café with two servers; everyone is nobody in particular unless a role is given. */
final class TestCafe implements People, Servers {

    static final RoleName EMPLOYEE = new RoleName("employee");

    final Guild company = guild(1, "Le Comptoir");
    final Guild open = guild(2, "Café public");
    final Guild foreign = guild(3, "Elsewhere");

    private final Map<Long, Set<RoleName>> roles = new ConcurrentHashMap<>();

    private static Guild guild(long id, String name) {
        Guild guild = mock(Guild.class, withSettings().stubOnly());
        when(guild.getIdLong()).thenReturn(id);
        when(guild.getName()).thenReturn(name);
        return guild;
    }

    void give(long person, RoleName role) {
        roles.put(person, Set.of(role));
    }

    @Override
    public Guild company() {
        return company;
    }

    @Override
    public List<Guild> publicServers() {
        return List.of(open);
    }

    @Override
    public Optional<ServerKind> kindOf(Guild server) {
        return server.getIdLong() == 1
                ? Optional.of(ServerKind.COMPANY)
                : server.getIdLong() == 2 ? Optional.of(ServerKind.PUBLIC) : Optional.empty();
    }

    @Override
    public Optional<Person> find(long userId) {
        return Optional.of(of(UserSnowflake.fromId(userId)));
    }

    @Override
    public Person of(UserSnowflake user) {
        long id = user.getIdLong();
        return new Person(id, "person " + id, roles.getOrDefault(id, Set.of()));
    }

    @Override
    public List<Person> withAny(Collection<RoleName> wanted) {
        return roles.keySet().stream()
                .map(id -> of(UserSnowflake.fromId(id)))
                .filter(person -> person.hasAny(wanted))
                .toList();
    }

    @Override
    public List<Role> rolesOn(Guild server, Collection<RoleName> wanted) {
        return List.of();
    }
}
