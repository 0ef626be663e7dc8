package cafe.comptoir.api.interaction;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.people.ServerKind;
import java.util.Set;

/**
 * A command in the menu of a message or a person. The words that people read are the texts {@code
 * menu.<name>.name} of the plugin's bundles (up to 32 characters, Discord's limit).
 *
 * @param name base name: lower-case ASCII letters, digits and hyphens
 * @param servers where it exists
 */
public record MenuCommand(String name, Set<ServerKind> servers) {

    public MenuCommand {
        requireNonNull(name, "name is null");
        servers = Set.copyOf(servers);
    }

    /** Returns a command that exists on the given servers. */
    public static MenuCommand of(String name, ServerKind first, ServerKind... more) {
        return new MenuCommand(name, SlashCommand.servers(first, more));
    }
}
