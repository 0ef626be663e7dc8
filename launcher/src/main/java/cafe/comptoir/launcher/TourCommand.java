package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.tour.Chapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comptoir tour}: the café's story, played and checked. */
@Command(
        name = "tour",
        description = {
            "Plays the café's story, a chapter for each plugin, on a Discord on this machine.",
            "Makes sure that everybody sees what they should, and nobody else does."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  comptoir tour",
            "  comptoir tour --language en",
            "  comptoir tour --port 7700           to watch it in the browser",
            "",
            "Exit codes: 0 all of it held, 1 it did not, 2 wrong command line.",
        })
final class TourCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = PortNumber.class,
            description = "the port on 127.0.0.1 (any free one)")
    private int port;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            description = "fr or en: the language it is told in (${DEFAULT-VALUE})")
    private Language language = Language.fr;

    /** The languages that the story is told in, as they are typed. */
    enum Language {
        fr(Locale.FRENCH),
        en(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    @Override
    public Integer call() throws Exception {
        Path folder =
                Files.createDirectories(Checkout.here().scratch("tours").resolve(nameOfThis()));
        return Scope.run(scope -> {
            Sandbox sandbox =
                    scope.own(Sandbox.start(LocalDiscord.options(port, Optional.empty())));
            Host host =
                    scope.own(
                            new LocalHome(folder.resolve("home"))
                                    .open(sandbox, Checkout.here().pluginJars()));
            return new Tour(story(sandbox, folder), host.plugins()).play(chapters());
        });
    }

    private static String nameOfThis() {
        return "%tF-%<tH%<tM%<tS-%d"
                .formatted(
                        LocalDateTime.now(ZoneId.systemDefault()), ProcessHandle.current().pid());
    }

    private TerminalStory story(Sandbox sandbox, Path folder) {
        return new TerminalStory(
                sandbox.script(),
                language.locale,
                folder,
                spec.commandLine().getOut(),
                Ansi.AUTO.enabled());
    }

    private static List<Chapter> chapters() {
        return ServiceLoader.load(Chapter.class).stream().map(ServiceLoader.Provider::get).toList();
    }
}
