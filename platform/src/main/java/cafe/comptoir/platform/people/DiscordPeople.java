package cafe.comptoir.platform.people;

import static java.util.Comparator.comparing;

import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.platform.config.HostConfig;
import cafe.comptoir.platform.config.HostConfig.DiscordRoles;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.UserSnowflake;
import org.jspecify.annotations.Nullable;

/** People as JDA remembers them, and the roles that {@code comptoir.yml} gives them. */
public final class DiscordPeople implements People {

    private final Supplier<HostConfig> config;
    private final DiscordServers servers;

    public DiscordPeople(Supplier<HostConfig> config, DiscordServers servers) {
        this.config = config;
        this.servers = servers;
    }

    @Override
    public Optional<Person> find(long userId) {
        List<Member> members = membersOf(UserSnowflake.fromId(userId));
        return members.isEmpty() ? Optional.empty() : Optional.of(person(userId, members));
    }

    @Override
    public Person of(UserSnowflake user) {
        List<Member> members = membersOf(user);
        if (!members.isEmpty()) {
            return person(user.getIdLong(), members);
        }
        return new Person(user.getIdLong(), nameOf(user), Set.of());
    }

    @Override
    public List<Person> withAny(Collection<RoleName> roles) {
        Map<Long, Person> found = new LinkedHashMap<>();
        for (Guild server : servers.all().toList()) {
            Set<Role> wanted = Set.copyOf(rolesOn(server, roles));
            for (Member member : server.getMemberCache()) {
                if (!member.getUser().isBot() && hasAny(member, wanted)) {
                    found.computeIfAbsent(member.getIdLong(), _ -> of(member));
                }
            }
        }
        return found.values().stream()
                .sorted(comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public List<Role> rolesOn(Guild server, Collection<RoleName> roles) {
        Optional<ServerKind> kind = servers.kindOf(server);
        if (kind.isEmpty()) {
            return List.of();
        }
        Map<RoleName, DiscordRoles> known = config.get().roles();
        return roles.stream()
                .flatMap(role -> Optional.ofNullable(known.get(role)).stream())
                .flatMap(role -> named(role, kind.get()).stream())
                .flatMap(name -> resolve(server, name).stream())
                .distinct()
                .toList();
    }

    private Person person(long userId, List<Member> members) {
        Set<RoleName> roles = new HashSet<>();
        for (Member member : members) {
            config.get().roles().keySet().stream()
                    .filter(role -> has(member, role))
                    .forEach(roles::add);
        }
        return new Person(userId, nameOf(members), roles);
    }

    /** Everyone on a server may stand for a role of the café, but a bot is nobody. */
    private boolean has(Member member, RoleName role) {
        return !member.getUser().isBot()
                && hasAny(member, Set.copyOf(rolesOn(member.getGuild(), List.of(role))));
    }

    private List<Member> membersOf(UserSnowflake user) {
        return servers.all()
                .flatMap(server -> Optional.ofNullable(memberOn(server, user)).stream())
                .toList();
    }

    /** An interaction brings its member along, newer than what is remembered. */
    private static @Nullable Member memberOn(Guild server, UserSnowflake user) {
        return user instanceof Member member && member.getGuild().equals(server)
                ? member
                : server.getMemberById(user.getIdLong());
    }

    private static boolean hasAny(Member member, Set<Role> wanted) {
        return wanted.contains(member.getGuild().getPublicRole())
                || member.getRoles().stream().anyMatch(wanted::contains);
    }

    private static List<String> named(DiscordRoles roles, ServerKind kind) {
        return switch (kind) {
            case COMPANY -> roles.company();
            case PUBLIC -> roles.publicServers();
        };
    }

    private static List<Role> resolve(Guild server, String nameOrId) {
        if (nameOrId.matches("\\d{17,20}")) {
            return Optional.ofNullable(server.getRoleById(nameOrId)).stream().toList();
        }
        return server.getRolesByName(nameOrId, true);
    }

    private static String nameOf(List<Member> members) {
        return members.stream()
                .flatMap(member -> Optional.ofNullable(member.getNickname()).stream())
                .findFirst()
                .orElseGet(() -> members.getFirst().getUser().getEffectiveName());
    }

    private String nameOf(UserSnowflake user) {
        return switch (user) {
            case Member member -> member.getEffectiveName();
            case User known -> known.getEffectiveName();
            default ->
                    servers.jda()
                            .flatMap(jda -> Optional.ofNullable(jda.getUserById(user.getIdLong())))
                            .map(User::getEffectiveName)
                            .orElseGet(user::getId);
        };
    }
}
