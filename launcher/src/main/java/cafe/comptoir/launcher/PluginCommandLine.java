package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.ConsoleCommands;
import cafe.comptoir.platform.boot.ConsoleFailure;
import cafe.comptoir.platform.boot.Spelling;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that plugins bring, beside those of this module, which come first. */
final class PluginCommandLine {

    private final ConsoleCommands commands;
    private final Path home;

    PluginCommandLine(Path home) throws IOException {
        this.home = home;
        this.commands = new ConsoleCommands(home, besides(), System::getenv);
    }

    /** Lists them in the help of {@code comptoir} itself. */
    void listIn(CommandLine comptoir) {
        Collection<String> own = comptoir.getSubcommands().keySet();
        commands.all()
                .forEach((name, plugin) -> {
                    if (!own.contains(name)) {
                        CommandSpec spec = CommandSpec.create();
                        spec.usageMessage().description("of the plugin \"%s\"".formatted(plugin));
                        comptoir.addSubcommand(name, spec);
                    }
                });
    }

    /**
     * Runs one and returns its exit code.
     *
     * @param own the commands that are none of a plugin's, for whoever misspelt one
     */
    int run(
            String command,
            List<String> arguments,
            Collection<String> own,
            PrintStream out,
            PrintStream err) {
        if (!commands.all().containsKey(command)) {
            err.println(unknown(command, own));
            return ExitCodes.USAGE;
        }
        try {
            return commands.run(command, arguments, out, err);
        } catch (ConsoleFailure e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        }
    }

    private String unknown(String command, Collection<String> own) {
        Set<String> known = new TreeSet<>(own);
        known.addAll(commands.all().keySet());
        String hint =
                Spelling.nearest(command, known)
                        .map(" Did you mean '%s'?"::formatted)
                        .orElse(" 'comptoir -h' lists all.");
        String unreadable =
                commands.problems().isEmpty()
                        ? ""
                        : " Not all of plugins/ can be used: 'comptoir check --home %s' says why."
                                .formatted(home);
        return "There is no command '%s'.%s%s".formatted(command, hint, unreadable);
    }

    /** The repository's own plugins, as the local café runs them too. */
    private static List<Path> besides() throws IOException {
        Optional<Checkout> checkout = Checkout.find();
        return checkout.isEmpty()
                ? List.of()
                : checkout.get().pluginJars().stream().map(Checkout.PluginJar::file).toList();
    }
}
