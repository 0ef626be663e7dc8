package cafe.comptoir.launcher;

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
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(new FailureReport())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: one of the commands below.");
    }
}
