package cafe.comptoir.api.console;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.storage.PluginFiles;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * A subcommand of {@code comptoir} that a plugin brings, such as {@code comptoir vault verify}. It runs
 * in a process of its own on the host's machine, whether the host is up or down. Named in {@code
 * plugin.yml} ({@code commands: { vault: the.class.Name }}); the class has a public constructor
 * without parameters.
 */
public interface ConsoleCommand {

    /**
     * Does it.
     *
     * @param arguments what follows the command's name; {@code -h} and {@code --help} too
     * @return the exit code: 0 done, 1 failed, 2 called in a wrong way
     * @throws Exception shown as one line
     */
    int run(Console console, List<String> arguments) throws Exception;

    /** What a command gets from the home folder that it was called for. */
    interface Console {

        /** Returns the plugin's files; the running host may write to them at the same time. */
        PluginFiles files();

        /**
         * Returns the plugin's settings as its YAML file says now.
         *
         * @throws IllegalStateException if the file is wrong; the message says where
         */
        <T extends Record> Config<T> config(Class<T> type);

        /** Returns whether a host runs on this home folder. */
        boolean hostRuns();

        /** Returns the language of the person, by the environment; the café's if it does not say. */
        Locale locale();

        /** Returns where what was asked for is printed. */
        PrintStream out();

        /** Returns where everything else is printed. */
        PrintStream err();
    }
}
