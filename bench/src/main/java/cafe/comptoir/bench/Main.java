package cafe.comptoir.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints numbers. */
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures Comptoir; each figure beside its peer in the same run.",
        subcommands = {
            InteractionBench.class,
            EventBench.class,
            StartBench.class,
            TicketBench.class,
            CafeBench.class,
            VaultBench.class,
            FlowBench.class,
            CheckBench.class,
            WorldBench.class,
            PageBench.class
        })
final class Main {

    private Main() {}

    /** Runs the benchmark that is named. */
    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger("cafe.comptoir")).setLevel(Level.WARN);
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
