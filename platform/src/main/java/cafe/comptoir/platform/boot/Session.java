package cafe.comptoir.platform.boot;

import cafe.comptoir.platform.admin.AdminCommands;
import cafe.comptoir.platform.admin.AdminDesk;
import cafe.comptoir.platform.boot.Connector.Connected;
import cafe.comptoir.platform.commands.CommandSync;
import cafe.comptoir.platform.commands.PluginCommands;
import cafe.comptoir.platform.config.HostConfig;
import cafe.comptoir.platform.dispatch.DispatchLimits;
import cafe.comptoir.platform.dispatch.Dispatcher;
import cafe.comptoir.platform.dispatch.LedgerCounts;
import cafe.comptoir.platform.dispatch.QuietRest;
import cafe.comptoir.platform.dispatch.Registrations;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.lifecycle.HostRooms;
import cafe.comptoir.platform.lifecycle.Plugins;
import cafe.comptoir.platform.loader.PluginDescriptor;
import cafe.comptoir.platform.loader.PluginShelf;
import cafe.comptoir.platform.loader.PluginSource;
import cafe.comptoir.platform.observe.HostMetrics;
import cafe.comptoir.platform.people.DiscordPeople;
import cafe.comptoir.platform.people.DiscordServers;
import cafe.comptoir.platform.service.ServiceBoard;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.CloseCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to Discord and all that stands on it. */
final class Session implements AutoCloseable {

    /** The whole host ends in less than 3 s, so JDA gets this much. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(Session.class);

    private final HomeFolder home;
    private final HostOptions options;
    private final Closing closing = new Closing();
    private final QuietRest rest = new QuietRest();
    private final Instant since = Instant.now();
    private final DiscordServers servers;
    private final Dispatcher dispatcher;
    private final Connected connected;
    private final CommandSync commands;
    private final Plugins plugins;
    private volatile boolean leaving;

    /**
     * Connects, tries every plugin and begins to send commands. Plugins are built while Discord sends
     * the servers.
     *
     * @throws StartFailure if there is no connection to be had
     */
    Session(
            HomeFolder home,
            HostOptions options,
            Connector connector,
            AdminDesk desk,
            List<PluginSource> sources)
            throws InterruptedException {
        this.home = home;
        this.options = options;
        this.servers = new DiscordServers(home::config);
        DiscordPeople people = new DiscordPeople(home::config, servers);
        boolean open = false;
        try {
            this.dispatcher = closing.add(new Dispatcher(people, servers, DispatchLimits.USUAL));
            this.connected = connector.connect(home.config(), rest, dispatcher);
            closing.add(this::leaveDiscord);
            servers.connect(jda());
            this.commands = closing.add(new CommandSync(servers));
            HostMetrics metrics = closing.add(new HostMetrics(new SimpleMeterRegistry()));
            metrics.watch(dispatcher::ledger);
            this.plugins = closing.add(plugins(people, metrics));
            registerAdmin(desk);
            plugins.prepare(sources).join();
            connected.awaitReady();
            CafeServers named = new CafeServers(jda(), connected.application());
            named.check(home.config().servers());
            plugins.start().join();
            commands.start();
            closing.add(home.whenEdited(commands::refresh));
            closing.add(home.whenEdited(() -> named.look(home.config().servers())));
            dispatcher.onServerAvailable(commands::refresh);
            open = true;
        } finally {
            if (!open) {
                closing.close();
            }
        }
    }

    JDA jda() {
        return connected.jda();
    }

    Plugins plugins() {
        return plugins;
    }

    LedgerCounts ledger() {
        return dispatcher.ledger();
    }

    Instant since() {
        return since;
    }

    List<String> serverNames() {
        return jda().getGuilds().stream()
                .filter(guild -> servers.kindOf(guild).isPresent())
                .map(guild -> guild.getName())
                .toList();
    }

    /** Returns why the newest edit of {@code comptoir.yml} is not in force; says nothing if it is. */
    Reason refusedEdit() {
        return home.refusedEdit();
    }

    /** Completes when Discord has the commands of what runs now. */
    CompletableFuture<Void> commandsSettled() {
        return commands.settled();
    }

    /** Calls the listener when Discord ends the connection for good; not when the host leaves. */
    void whenSentAway(Consumer<StartFailure> listener) {
        var _ =
                connected
                        .watch()
                        .over()
                        .thenAccept(code -> {
                            if (!leaving) {
                                listener.accept(farewell(code));
                            }
                        });
    }

    boolean idle() {
        return rest.idle()
                && dispatcher.idle()
                && commands.idle()
                && plugins.idle(options.clock().instant());
    }

    private Plugins plugins(DiscordPeople people, HostMetrics metrics) {
        HostRooms rooms =
                new HostRooms(
                        home.root(),
                        home::config,
                        options.clock(),
                        jda(),
                        home.files(),
                        home.databases(),
                        people,
                        servers,
                        dispatcher,
                        commands,
                        metrics,
                        new ServiceBoard(home.config().limits().drain()),
                        Outage::causedBy);
        return new Plugins(
                rooms,
                home.artifacts(),
                new PluginShelf(home.root().resolve("work"), Session.class.getClassLoader()));
    }

    private void registerAdmin(AdminDesk desk) {
        HostConfig.Language language = home.config().language();
        Registrations registrations = new Registrations(AdminCommands.messages(language.locale()));
        new AdminCommands(desk, () -> home.config().admins()).register(registrations);
        registrations.seal();
        commands.offer(PluginDescriptor.HOST_ID, PluginCommands.of(registrations));
        dispatcher.gate(PluginDescriptor.HOST_ID).open(registrations);
        closing.add(() -> dispatcher.gate(PluginDescriptor.HOST_ID).close(Duration.ofMillis(200)));
    }

    private StartFailure farewell(@Nullable CloseCode code) {
        return Farewell.why(
                code, connected.application(), home.config(), DiscordAddress.of(options.discord()));
    }

    private void leaveDiscord() throws InterruptedException {
        leaving = true;
        jda().shutdownNow();
        if (!jda().awaitShutdown(LAST_WORDS)) {
            log.debug("JDA has not quite shut down after {}", LAST_WORDS);
        }
    }

    @Override
    public void close() {
        closing.close();
    }
}
