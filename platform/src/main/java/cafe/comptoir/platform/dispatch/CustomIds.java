package cafe.comptoir.platform.dispatch;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.RouteArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The custom ids of one plugin's components: {@code rota:swap:42}. A {@code :} or {@code %} inside
 * an argument is written as {@code %3A} or {@code %25}.
 */
public final class CustomIds implements ComponentIds {

    /** Discord's limit. */
    private static final int LONGEST = 100;

    private final String plugin;

    public CustomIds(String plugin) {
        this.plugin = requireNonNull(plugin, "plugin is null");
    }

    @Override
    public String id(String route, Object... arguments) {
        Names.check("route", route);
        StringBuilder id = new StringBuilder(plugin).append(':').append(route);
        for (Object argument : arguments) {
            id.append(':').append(escape(text(argument)));
        }
        if (id.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "custom id %s is %d characters long, Discord takes %d"
                            .formatted(id, id.length(), LONGEST));
        }
        return id.toString();
    }

    /**
     * Where a custom id leads.
     *
     * @param plugin which plugin made it
     */
    record Target(String plugin, String route, RouteArguments arguments) {}

    /** Reads a custom id; empty if it was not made by any plugin. */
    static Optional<Target> read(String id) {
        String[] parts = id.split(":", -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>(parts.length - 2);
        for (int i = 2; i < parts.length; i++) {
            arguments.add(unescape(parts[i]));
        }
        return Optional.of(new Target(parts[0], parts[1], new RouteArguments(arguments)));
    }

    private static String text(Object argument) {
        return argument instanceof Enum<?> constant ? constant.name() : String.valueOf(argument);
    }

    private static String escape(String argument) {
        return argument.replace("%", "%25").replace(":", "%3A");
    }

    private static String unescape(String argument) {
        return argument.replace("%3A", ":").replace("%25", "%");
    }
}
