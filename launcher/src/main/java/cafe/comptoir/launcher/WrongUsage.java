package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.Spelling;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line or two what is wrong with a command line, and not all that would be right. */
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(words(wrong));
        if (command.getParent() == null) {
            command.usage(err);
        } else {
            err.printf("'%s -h' says how it is used.%n", command.getCommandSpec().qualifiedName());
        }
        return ExitCodes.USAGE;
    }

    private static String words(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(wrong.getMessage());
        }
        String word = unmatched.getUnmatched().getFirst();
        String hint =
                Spelling.nearest(
                                word, wrong.getCommandLine().getCommandSpec().optionsMap().keySet())
                        .map(" Did you mean '%s'?"::formatted)
                        .orElse("");
        return "'%s' is unknown here.%s".formatted(word, hint);
    }
}
