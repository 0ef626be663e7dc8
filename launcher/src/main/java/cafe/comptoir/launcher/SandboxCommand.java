package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comptoir sandbox}: the local Discord, with or without a host. */
@Command(
        name = "sandbox",
        description = {
            "Starts a Discord on this machine and the café on it, until Ctrl-C.",
            "Every plugin of the repository runs; people act in the browser."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  comptoir sandbox",
            "  comptoir sandbox --port 7800 --home /tmp/cafe",
            "  comptoir sandbox --world ~/cafe     everything is there again next time",
            "  comptoir sandbox --no-host          for a client of your own",
            "",
            "Exit codes: 130 Ctrl-C, 1 failed, 2 wrong command line, 3 something in the home",
            "folder must be set right first.",
        })
final class SandboxCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = PortNumber.class,
            description = "the port on 127.0.0.1, 0 for any free one (${DEFAULT-VALUE})")
    private int port = 7700;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = {
                "the host's home folder, kept as it is;",
                "by default one under launcher/target whose data is new each time"
            })
    private @Nullable Path home;

    @Option(
            names = "--world",
            paramLabel = "DIR",
            description = {
                "keeps the world here between starts, and the host's home",
                "unless --home says where; by default the world is thrown away"
            })
    private @Nullable Path world;

    @Option(names = "--no-host", description = "the local Discord alone, for any other client")
    private boolean noHost;

    @Option(
            names = "--token",
            paramLabel = "T",
            description = "the bot's token, by default one of the local Discord's own")
    private @Nullable String token;

    @Override
    public Integer call() throws Exception {
        boolean anew = isNew();
        return Scope.run(scope -> {
            SandboxOptions options = LocalDiscord.options(port, Optional.ofNullable(token));
            Sandbox sandbox =
                    scope.own(Sandbox.start(world == null ? options : options.withWorld(world)));
            return noHost ? alone(sandbox) : withHost(scope, sandbox, anew);
        });
    }

    private int alone(Sandbox sandbox) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        new LocalDiscord(sandbox).describe(out);
        sayReady(sandbox);
        new CountDownLatch(1).await();
        return 0;
    }

    private int withHost(Scope scope, Sandbox sandbox, boolean anew) throws Exception {
        LocalHome chosen = home == null ? ownHome(sandbox, world) : new LocalHome(home);
        Host host = scope.own(chosen.open(sandbox, Checkout.here().pluginJars()));
        List<String> beginnings = anew ? Openings.set(sandbox.script()) : List.of();
        sayReady(sandbox);
        PrintWriter out = spec.commandLine().getOut();
        beginnings.forEach(query -> out.printf("try   %s/ui/?%s%n", sandbox.url(), query));
        out.flush();
        return Ending.of(host);
    }

    /**
     * One for each port, which nobody else has while this listens on it. What the plugins know of a world that is kept
     * is kept with it.
     */
    private static LocalHome ownHome(Sandbox sandbox, @Nullable Path world) throws IOException {
        if (world != null) {
            return new LocalHome(world.resolve("home"));
        }
        String name = "sandbox/" + sandbox.port();
        LocalHome own = new LocalHome(Checkout.here().scratch(name));
        own.forget();
        return own;
    }

    /** Nothing was ever done on this Discord, whatever the host's home remembers of another. */
    private boolean isNew() {
        return world == null || Files.notExists(world);
    }

    private void sayReady(Sandbox sandbox) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("ready %s/ui/%n", sandbox.url());
        out.flush();
    }
}
