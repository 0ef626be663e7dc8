package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.PlainName;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody whom one can be, wherever they are. Bots are not among them. */
final class PeopleView {
    private static final int REMEMBERED = 200_000;

    private final Script script;
    private final World world;
    private final PersonView people;
    private final Map<String, String> plainNames = new HashMap<>();

    PeopleView(Script script, PersonView people) {
        this.script = script;
        this.world = script.world();
        this.people = people;
    }

    int count() {
        return (int) world.users().stream().filter(user -> !user.bot()).count();
    }

    /** Those who are called so, those whose name begins so first; then those with a role of that name. */
    ObjectNode list(String query, int limit) {
        String sought = PlainName.of(query.strip());
        return world.read(() -> {
            List<User> found = find(sought);
            ObjectNode node = Json.object();
            node.put("total", found.size());
            return node.set("people", Json.array(found.stream().limit(limit).toList(), this::json));
        });
    }

    private List<User> find(String sought) {
        if (plainNames.size() > REMEMBERED) {
            plainNames.clear();
        }
        List<User> beginning = new ArrayList<>();
        List<User> holding = new ArrayList<>();
        List<User> having = new ArrayList<>();
        Set<Long> roles = sought.isEmpty() ? Set.of() : rolesCalled(sought);
        for (User user : world.users()) {
            if (user.bot()) {
                continue;
            }
            String name = plain(user.displayName());
            String username = plain(user.username());
            if (name.startsWith(sought) || username.startsWith(sought)) {
                beginning.add(user);
            } else if (name.contains(sought) || username.contains(sought)) {
                holding.add(user);
            } else if (!roles.isEmpty() && hasAny(user, roles)) {
                having.add(user);
            }
        }
        beginning.addAll(holding);
        beginning.addAll(having);
        return beginning;
    }

    /** Nobody changes their name between two letters that somebody types. */
    private String plain(String name) {
        return plainNames.computeIfAbsent(name, PlainName::of);
    }

    private Set<Long> rolesCalled(String sought) {
        return world.directory().guilds().stream()
                .flatMap(guild -> world.directory().rolesOf(guild.id()).stream())
                .filter(role -> PlainName.of(role.name()).contains(sought))
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    private boolean hasAny(User user, Set<Long> roles) {
        return world.directory().guilds().stream()
                .flatMap(guild -> world.directory().findMember(guild.id(), user.id()).stream())
                .anyMatch(member -> member.roles().stream().anyMatch(roles::contains));
    }

    private ObjectNode json(User user) {
        ObjectNode node = people.user(user);
        ArrayNode servers = node.putArray("servers");
        for (Guild guild : world.directory().guilds()) {
            world.directory()
                    .findMember(guild.id(), user.id())
                    .ifPresent(member -> servers.add(membership(guild, member)));
        }
        return node;
    }

    private ObjectNode membership(Guild guild, Member member) {
        ObjectNode node = Json.object();
        node.put("key", script.serverName(guild.id()));
        node.put("name", guild.name());
        return node.set("roles", people.roles(member));
    }
}
