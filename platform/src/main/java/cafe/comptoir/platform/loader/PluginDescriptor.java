package cafe.comptoir.platform.loader;

import cafe.comptoir.api.plugin.PluginInfo;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.i18n.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.semver4j.Semver;
import org.semver4j.range.RangeListFactory;

/**
 * What {@code plugin.yml} says; bound by the host's own YAML binder, so component names are its keys.
 *
 * @param name display names by language
 * @param entry class of the plugin
 * @param module class of its Guice module
 * @param config class of its settings
 * @param api versions of the contract that it was written for
 * @param depends other plugins whose classes it needs
 * @param intents what it needs Discord to tell
 * @param permissions what it needs to be allowed on Discord
 * @param commands its subcommands of {@code comptoir}: the class of each by its name
 */
public record PluginDescriptor(
        String id,
        String version,
        Map<String, String> name,
        String entry,
        String module,
        Optional<String> config,
        String api,
        List<String> depends,
        List<GatewayIntent> intents,
        List<DiscordPermission> permissions,
        List<Capability> capabilities,
        Map<String, String> commands) {

    /** The version of the contract that this host keeps. */
    public static final String CONTRACT = "1.0.0";

    /** The id under which the host's own commands are registered. */
    public static final String HOST_ID = "comptoir";

    public PluginDescriptor {
        List<Reason> wrong = new ArrayList<>();
        if (!id.matches("[a-z][a-z0-9-]{0,31}") || id.equals(HOST_ID)) {
            wrong.add(Reason.of("plugin-id", id));
        }
        if (!Semver.isValid(version)) {
            wrong.add(Reason.of("plugin-version", version));
        }
        if (RangeListFactory.create(api).get().isEmpty()) {
            wrong.add(Reason.of("plugin-api", api));
        }
        if (depends.contains(id)) {
            wrong.add(Reason.of("plugin-needs-itself"));
        }
        commands.keySet().stream()
                .filter(command -> !command.matches("[a-z][a-z0-9-]{0,31}"))
                .map(command -> Reason.of("plugin-command", command))
                .forEach(wrong::add);
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong);
        }
    }

    /** Returns what plugins and people are told. */
    public PluginInfo info() {
        return new PluginInfo(
                id,
                version,
                name.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> Locale.of(entry.getKey()), Map.Entry::getValue)));
    }

    /** Returns whether this host keeps the contract that the plugin was written for. */
    public boolean fitsContract() {
        return new Semver(CONTRACT).satisfies(api);
    }

    public boolean needs(Capability capability) {
        return capabilities.contains(capability);
    }
}
