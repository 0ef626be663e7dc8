package cafe.comptoir.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code comptoir} command. Its exit codes are in {@link ExitCodes}. */
@Command(
        name = "comptoir",
        description = "Runs a cybercafé from Discord.",
        subcommands = {
            SandboxCommand.class,
            TourCommand.class,
            RunCommand.class,
            CheckCommand.class,
            WarmUpCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  comptoir sandbox                a café on this machine, in the browser",
            "  comptoir tour                   its story, played and checked",
            "  comptoir check --home /srv/cafe what is wrong in a home folder",
            "  comptoir run --home /srv/cafe   the café on Discord",
            "",
            "Plugins can bring commands of their own: those of ./home are listed above,",
            "those of another home folder by 'comptoir -h --home DIR'.",
        })
public final class Main implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "says how it is used")
    @SuppressWarnings("UnusedVariable") // its presence is what picocli acts on
    private boolean help;

    @Spec private CommandSpec spec = CommandSpec.create();

    /** Runs the command and ends the process with its exit code. */
    public static void main(String... arguments) {
        System.exit(execute(System.out, System.err, arguments));
    }

    /** Runs one of the commands above, or one that a plugin of the home folder brings. */
    static int execute(PrintStream out, PrintStream err, String... arguments) {
        CommandLine comptoir =
                commandLine()
                        .setOut(new PrintWriter(out, true, out.charset()))
                        .setErr(new PrintWriter(err, true, err.charset()));
        Invocation asked = Invocation.of(arguments);
        if (asked.command().filter(comptoir.getSubcommands()::containsKey).isPresent()) {
            return comptoir.execute(asked.commandFirst());
        }
        try {
            PluginCommandLine plugins = new PluginCommandLine(asked.homeFolder());
            if (asked.command().isPresent()) {
                return plugins.run(asked.command().get(), asked.rest(), shown(comptoir), out, err);
            }
            plugins.listIn(comptoir);
            return comptoir.execute(asked.rest().toArray(String[]::new));
        } catch (IOException e) {
            err.printf("The plugins' commands cannot be read: %s%n", e);
            return ExitCodes.FAILED;
        }
    }

    private static Collection<String> shown(CommandLine comptoir) {
        return comptoir.getSubcommands().entrySet().stream()
                .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(new FailureReport())
                .setParameterExceptionHandler(new WrongUsage())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: one of the commands below.");
    }
}
