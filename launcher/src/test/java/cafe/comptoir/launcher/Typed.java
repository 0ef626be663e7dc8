package cafe.comptoir.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a person gets who types a command. */
record Typed(int exit, String out, String err) {

    static Typed comptoir(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Main.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        int exit = command.execute(arguments);
        return new Typed(exit, out.toString(), err.toString());
    }
}
