package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.Check;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comptoir check}: what is wrong in a home folder. */
@Command(
        name = "check",
        description = {
            "Prints every problem of a home folder's YAML files and JARs, one line each.",
            "Starts nothing and changes nothing."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  comptoir check --home /srv/cafe",
            "",
            "Exit codes: 0 no problem, 1 problems, 2 wrong command line.",
        })
final class CheckCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "the home folder (${DEFAULT-VALUE})")
    private Path home = Path.of("home");

    @Override
    public Integer call() {
        List<String> problems =
                new Check(home, System::getenv, spec.root().subcommands().keySet()).problems();
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(out::println);
        if (!problems.isEmpty()) {
            return ExitCodes.FAILED;
        }
        out.printf("%s: no problem.%n", home);
        return 0;
    }
}
