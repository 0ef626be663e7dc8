package cafe.comptoir.platform.dispatch;

import static java.util.stream.Collectors.joining;

import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.people.Servers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/** Decides at every use whether a person may use a route there, and says what it would take. */
final class Doorkeeper {

    private final People people;
    private final Servers servers;

    /** Why not. */
    record Refusal(HostText text, List<String> arguments) {

        static Refusal because(HostText text, String... arguments) {
            return new Refusal(text, List.of(arguments));
        }
    }

    Doorkeeper(People people, Servers servers) {
        this.people = people;
        this.servers = servers;
    }

    Person person(Incoming incoming) {
        Interaction interaction = incoming.interaction();
        UserSnowflake member = interaction.getMember();
        return people.of(member != null ? member : interaction.getUser());
    }

    Optional<Refusal> refusal(Route route, Incoming incoming, Person person) {
        return wrongServer(route, incoming.interaction().getGuild())
                .or(() -> missingRole(route, incoming, person));
    }

    private Optional<Refusal> wrongServer(Route route, @Nullable Guild here) {
        if (here != null) {
            Optional<ServerKind> kind = servers.kindOf(here);
            if (kind.isEmpty()) {
                return Optional.of(Refusal.because(HostText.NOT_OURS));
            }
            if (route.servers().isEmpty() || route.servers().contains(kind.get())) {
                return Optional.empty();
            }
        } else if (route.servers().isEmpty()) {
            return Optional.empty();
        }
        List<String> names = route.servers().stream().flatMap(this::names).distinct().toList();
        return Optional.of(
                switch (names.size()) {
                    case 0 -> Refusal.because(HostText.OTHER_SERVER);
                    case 1 -> Refusal.because(HostText.ELSEWHERE, names.getFirst());
                    default ->
                            Refusal.because(
                                    HostText.ELSEWHERE_ONE_OF, String.join("**, **", names));
                });
    }

    private Stream<String> names(ServerKind kind) {
        return switch (kind) {
            case PUBLIC -> servers.publicServers().stream().map(Guild::getName);
            case COMPANY -> {
                try {
                    yield Stream.of(servers.company().getName());
                } catch (IllegalStateException unavailable) {
                    // Nothing is lost: the person is told without the server's name.
                    yield Stream.empty();
                }
            }
        };
    }

    private Optional<Refusal> missingRole(Route route, Incoming incoming, Person person) {
        Optional<Collection<RoleName>> wanted = route.access().roles();
        if (wanted.isEmpty() || person.hasAny(wanted.get())) {
            return Optional.empty();
        }
        List<String> names =
                wanted.get().stream()
                        .map(role -> shown(role, incoming.interaction().getGuild()))
                        .distinct()
                        .toList();
        return Optional.of(
                switch (names.size()) {
                    case 0 -> Refusal.because(HostText.NOBODY);
                    case 1 -> Refusal.because(HostText.ROLE_NEEDED, names.getFirst());
                    default ->
                            Refusal.because(HostText.ONE_ROLE_NEEDED, String.join("**, **", names));
                });
    }

    /** People know a role by what Discord shows; its name in YAML is the last resort. */
    private String shown(RoleName role, @Nullable Guild here) {
        Stream<Role> roles =
                here == null ? Stream.empty() : people.rolesOn(here, List.of(role)).stream();
        String names =
                roles.filter(known -> !known.isPublicRole())
                        .map(Role::getName)
                        .collect(joining("**, **"));
        return names.isEmpty() ? role.value() : names;
    }
}
