package cafe.comptoir.platform.boot;

/** A plugin's console command failed; the message is for a person and begins with the command. */
public final class ConsoleFailure extends Exception {

    ConsoleFailure(String command, String reason) {
        super("%s: %s".formatted(command, reason));
    }

    ConsoleFailure(String command, String reason, Throwable cause) {
        super("%s: %s".formatted(command, reason), cause);
    }
}
