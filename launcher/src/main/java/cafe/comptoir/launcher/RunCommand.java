package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.platform.boot.HostOptions;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comptoir run}: the host against Discord. */
@Command(
        name = "run",
        description = "Runs the café on Discord until Ctrl-C.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  DISCORD_TOKEN=… comptoir run --home /srv/cafe",
            "  comptoir run --home /srv/cafe --discord http://127.0.0.1:7700",
            "",
            "Exit codes: 130 Ctrl-C, 1 failed, 2 wrong command line, 3 something must be set",
            "right first (token, intents, comptoir.yml, the home folder).",
        })
final class RunCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "the home folder, made if it is missing (${DEFAULT-VALUE})")
    private Path home = Path.of("home");

    @Option(
            names = "--discord",
            paramLabel = "URL",
            converter = WebAddress.class,
            description = "another Discord than Discord itself, by the root of its address")
    private @Nullable URI discord;

    @Override
    public Integer call() throws Exception {
        HostOptions options = HostOptions.of(home);
        HostOptions reached =
                Optional.ofNullable(discord).map(options::withDiscord).orElse(options);
        return Scope.run(scope -> {
            Host host = scope.own(Host.start(reached));
            host.ready().get();
            sayReady(host.jda());
            return Ending.of(host);
        });
    }

    private void sayReady(JDA jda) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "ready as %s on %s%n",
                jda.getSelfUser().getName(),
                jda.getGuilds().stream().map(Guild::getName).collect(Collectors.joining(", ")));
        out.flush();
    }
}
