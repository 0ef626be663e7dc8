package cafe.comptoir.launcher;

import cafe.comptoir.api.console.ConsoleCommand;
import java.util.List;

/** A plugin's command that says what it was given. */
public final class EchoCommand implements ConsoleCommand {

    @Override
    public int run(Console console, List<String> arguments) {
        if (arguments.contains("--fail")) {
            throw new IllegalStateException("nobody answers");
        }
        console.out().println(arguments);
        console.err().println(console.hostRuns() ? "up" : "down");
        return arguments.size();
    }
}
