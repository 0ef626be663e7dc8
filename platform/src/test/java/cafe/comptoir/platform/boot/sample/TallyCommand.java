package cafe.comptoir.platform.boot.sample;

import cafe.comptoir.api.console.ConsoleCommand;
import java.nio.file.Files;
import java.util.List;

/** A console command that shows all it is given. */
public final class TallyCommand implements ConsoleCommand {

    @Override
    public int run(Console console, List<String> arguments) throws Exception {
        return switch (arguments.isEmpty() ? "all" : arguments.getFirst()) {
            case "fail" -> throw new IllegalStateException("the box is locked");
            case "-h" -> said(console, "tally counts");
            case "host" -> said(console, console.hostRuns() ? "up" : "down");
            case "settings" -> said(console, console.config(NotesConfig.class).get().toString());
            case "file" -> said(console, Files.readString(console.files().resolve("box.txt")));
            default -> 2;
        };
    }

    private static int said(Console console, String text) {
        console.out().println(text);
        console.err().println(console.locale());
        return 0;
    }
}
