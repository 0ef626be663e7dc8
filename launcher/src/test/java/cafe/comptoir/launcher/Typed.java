package cafe.comptoir.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What a person gets who types a command. */
record Typed(int exit, String out, String err) {

    static Typed comptoir(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                Main.execute(
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        arguments);
        return new Typed(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
