package cafe.comptoir.api.interaction;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.people.ServerKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The shape of a slash command. It holds base names only; what people read comes from the plugin's
 * bundles, French and English: {@code command.<name>.name} (optional localised name), {@code
 * command.<name>.description}, for a subcommand {@code command.<name>.<sub>.…}, for an option
 * {@code ….option.<option>.…}, for a choice {@code ….option.<option>.choice.<value>}. The host refuses
 * a plugin in whose bundles a description is missing.
 *
 * @param name base name: 1–32 lower-case ASCII letters, digits and hyphens (Discord's CHAT_INPUT)
 * @param servers where it exists
 * @param subcommands empty for a command that is used by its name alone
 * @param options of a command without subcommands
 */
public record SlashCommand(
        String name, Set<ServerKind> servers, List<Sub> subcommands, List<Option> options) {

    public SlashCommand {
        requireNonNull(name, "name is null");
        servers = Set.copyOf(servers);
        subcommands = List.copyOf(subcommands);
        options = List.copyOf(options);
        if (!subcommands.isEmpty() && !options.isEmpty()) {
            throw new IllegalArgumentException(
                    "/%s has subcommands, so its options belong to them".formatted(name));
        }
    }

    /**
     * One subcommand.
     *
     * @param name base name
     * @param servers where it may be used; a part of the command's. Elsewhere the person is told where
     * @param options its options, required ones first
     */
    public record Sub(String name, Set<ServerKind> servers, List<Option> options) {

        public Sub {
            requireNonNull(name, "name is null");
            servers = Set.copyOf(servers);
            options = List.copyOf(options);
        }
    }

    /** Returns a command without options that exists on the given servers. */
    public static SlashCommand of(String name, ServerKind first, ServerKind... more) {
        return new SlashCommand(name, servers(first, more), List.of(), List.of());
    }

    /** Returns this command with one more subcommand, usable wherever the command is. */
    public SlashCommand sub(String sub, Option... options) {
        return sub(new Sub(sub, servers, List.of(options)));
    }

    /** Returns this command with one more subcommand, registered only on servers of this kind. */
    public SlashCommand subOn(ServerKind server, String sub, Option... options) {
        return sub(new Sub(sub, Set.of(server), List.of(options)));
    }

    /** Returns this command with options. */
    public SlashCommand with(Option... more) {
        return new SlashCommand(
                name,
                servers,
                subcommands,
                Stream.concat(options.stream(), Stream.of(more)).toList());
    }

    private SlashCommand sub(Sub sub) {
        return new SlashCommand(
                name,
                servers,
                Stream.concat(subcommands.stream(), Stream.of(sub)).toList(),
                options);
    }

    static Set<ServerKind> servers(ServerKind first, ServerKind... more) {
        return EnumSet.of(first, more);
    }
}
