package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.StartFailure;
import cafe.comptoir.sandbox.PortInUseException;
import cafe.comptoir.sandbox.keeping.WorldNotKept;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says what went wrong in one line. The trace of what nobody expected goes into a file, because it is
 * of use to a developer only.
 */
final class FailureReport implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
            throws IOException {
        PrintWriter err = command.getErr();
        return switch (failure) {
            case StartFailure expected -> {
                err.println(expected.getMessage());
                yield exitCode(expected);
            }
            case LaunchFailure _, PortInUseException _, WorldNotKept _ -> {
                err.println(failure.getMessage());
                yield ExitCodes.FAILED;
            }
            default -> {
                err.printf("Something unexpected: %s. Details: %s%n", failure, traceOf(failure));
                yield ExitCodes.FAILED;
            }
        };
    }

    private static int exitCode(StartFailure failure) {
        return switch (failure) {
            case StartFailure.DiscordUnreachable _,
                    StartFailure.SentAway _,
                    StartFailure.Interrupted _ ->
                    ExitCodes.FAILED;
            case StartFailure.NoToken _,
                    StartFailure.TokenRefused _,
                    StartFailure.IntentSwitchedOff _,
                    StartFailure.ServersUnknown _,
                    StartFailure.HomeUnusable _,
                    StartFailure.BadConfiguration _ ->
                    ExitCodes.NEEDS_A_PERSON;
        };
    }

    private static Path traceOf(Exception failure) throws IOException {
        Path file = Files.createTempFile("comptoir-", ".txt");
        try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(file))) {
            failure.printStackTrace(trace);
        }
        return file;
    }
}
