package cafe.comptoir.sandbox.keeping;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.script.Place;
import java.nio.file.Path;

/** A process of its own in which somebody writes and writes until it is killed. */
public final class MortalSandbox {
    private MortalSandbox() {}

    /** Writes a number into a channel and then onto the standard output, with the time, for ever. */
    public static void main(String[] args) {
        SandboxOptions options = SandboxOptions.cafe().withWorld(Path.of(args[0]));
        try (Sandbox sandbox = Sandbox.start(options)) {
            Place general = sandbox.script().person("paul").in("general");
            for (int number = 0; ; number++) {
                general.writes("Message " + number);
                System.out.println(number + " " + System.currentTimeMillis());
            }
        }
    }
}
