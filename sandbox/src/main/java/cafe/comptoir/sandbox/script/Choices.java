package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.ActionRefused;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns what a person reads in a menu into what their client sends: labels into values, names into ids. */
final class Choices {
    private final World world;
    private final Sight sight;
    private final long guildId;

    Choices(World world, Sight sight, long guildId) {
        this.world = world;
        this.sight = sight;
        this.guildId = guildId;
    }

    List<String> of(JsonNode menu, List<String> wanted) {
        return wanted.stream().map(one -> value(menu, one)).toList();
    }

    private String value(JsonNode menu, String wanted) {
        return switch (menu.path("type").asInt()) {
            case 5 -> person(wanted);
            case 6 -> role(wanted);
            case 7 -> findRole(wanted).orElseGet(() -> person(wanted));
            case 8 -> channel(wanted);
            default -> option(menu.path("options"), wanted);
        };
    }

    String person(String wanted) {
        return findPerson(wanted).orElseThrow(() -> nobody("person", wanted));
    }

    String role(String wanted) {
        return findRole(wanted).orElseThrow(() -> nobody("role", wanted));
    }

    String mentionable(String wanted) {
        return findRole(wanted)
                .or(() -> findPerson(wanted))
                .orElseThrow(() -> nobody("person or role", wanted));
    }

    /** A channel of this server that the person sees. */
    String channel(String wanted) {
        return id(sight.on(guildId), Channel::id, Channel::name, strip(wanted, "#"))
                .orElseThrow(() -> nobody("channel", wanted));
    }

    private Optional<String> findPerson(String wanted) {
        List<User> known = new ArrayList<>();
        world.directory()
                .membersOf(guildId)
                .forEach(member -> known.add(world.user(member.userId())));
        String name = strip(wanted, "@");
        return id(known, User::id, User::displayName, name)
                .or(() -> id(known, User::id, User::username, name));
    }

    private Optional<String> findRole(String wanted) {
        return id(world.directory().rolesOf(guildId), Role::id, Role::name, strip(wanted, "@"));
    }

    private static String option(JsonNode options, String wanted) {
        List<String> labels = new ArrayList<>();
        for (JsonNode option : options) {
            String value = option.path("value").asText();
            String label = option.path("label").asText();
            if (value.equals(wanted) || Wording.same(label, wanted)) {
                return value;
            }
            labels.add(label);
        }
        throw new ActionRefused("'" + wanted + "' is not among the choices " + labels);
    }

    private static <T> Optional<String> id(
            List<T> all, Function<T, Long> idOf, Function<T, String> nameOf, String wanted) {
        return all.stream()
                .filter(one ->
                        Snowflake.text(idOf.apply(one)).equals(wanted)
                                || Wording.same(nameOf.apply(one), wanted))
                .findFirst()
                .map(one -> Snowflake.text(idOf.apply(one)));
    }

    private static String strip(String name, String sign) {
        return name.startsWith(sign) ? name.substring(1) : name;
    }

    private static ActionRefused nobody(String kind, String wanted) {
        return new ActionRefused("There is no " + kind + " called '" + wanted + "' here.");
    }
}
