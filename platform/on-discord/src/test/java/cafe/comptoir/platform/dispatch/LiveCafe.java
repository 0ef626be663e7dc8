package cafe.comptoir.platform.dispatch;

import static cafe.comptoir.platform.dispatch.TestDesk.await;

import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.platform.commands.CommandSync;
import cafe.comptoir.platform.commands.PluginCommands;
import cafe.comptoir.platform.config.HostConfig;
import cafe.comptoir.platform.config.HostConfig.DiscordRoles;
import cafe.comptoir.platform.people.DiscordPeople;
import cafe.comptoir.platform.people.DiscordServers;
import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Script;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The dispatcher behind an unmodified JDA on a local Discord, with people who click. */
final class LiveCafe implements AutoCloseable {

    final Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
    final Script script = sandbox.script();
    final QuietRest rest = new QuietRest();
    final DiscordServers servers = new DiscordServers(LiveCafe::config);
    final DiscordPeople people = new DiscordPeople(LiveCafe::config, servers);
    final Dispatcher dispatcher;
    final CommandSync commands = new CommandSync(servers);
    final JDA jda;

    LiveCafe(DispatchLimits limits) throws InterruptedException {
        dispatcher = new Dispatcher(people, servers, limits);
        jda = connect().awaitReady();
        servers.connect(jda);
    }

    static LiveCafe usual() throws InterruptedException {
        return new LiveCafe(DispatchLimits.USUAL);
    }

    private static HostConfig config() {
        return new HostConfig(
                Optional.empty(),
                HostConfig.Language.FR,
                ZoneId.of("Europe/Paris"),
                new HostConfig.Servers(
                        Optional.of(CafeIds.CAFE.company().id()),
                        List.of(CafeIds.CAFE.publicServer().id())),
                Map.of(
                        new RoleName("employee"),
                        new DiscordRoles(List.of("@everyone"), List.of("Employé"))),
                List.of(),
                List.of(),
                HostConfig.Storage.SQLITE,
                new HostConfig.Limits(Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    private JDA connect() {
        return JDABuilder.createLight(
                        sandbox.token(),
                        GatewayIntent.GUILD_MEMBERS,
                        GatewayIntent.GUILD_MESSAGES,
                        GatewayIntent.MESSAGE_CONTENT,
                        GatewayIntent.DIRECT_MESSAGES)
                .setRestConfig(
                        new RestConfig()
                                .setBaseUrl(sandbox.apiUrl())
                                .setRateLimiterFactory(rest::limiter))
                .setSessionController(new Local(sandbox.gatewayUrl()))
                .setMemberCachePolicy(MemberCachePolicy.ALL)
                .setCallbackPool(rest.callbacks(), true)
                .setCompression(Compression.NONE)
                .addEventListeners(dispatcher)
                .build();
    }

    static MessageCreateData withButton(String text, String id, String label) {
        return new MessageCreateBuilder()
                .setContent(text)
                .setComponents(ActionRow.of(Button.primary(id, label)))
                .build();
    }

    PluginGate start(String plugin, Consumer<Registrations> register) {
        Registrations on = new Registrations(new KeyTexts());
        register.accept(on);
        on.seal();
        PluginGate gate = dispatcher.gate(plugin);
        gate.open(on);
        commands.offer(plugin, PluginCommands.of(on));
        commands.start();
        commands.settled().orTimeout(20, TimeUnit.SECONDS).join();
        return gate;
    }

    Actor person(String name) {
        return script.person(name);
    }

    void settle() {
        await(() -> dispatcher.idle() && rest.idle());
    }

    long puts() {
        return sandbox.recorder().calls().stream()
                .filter(call -> call.method().equals("PUT"))
                .filter(call -> call.path().endsWith("/commands"))
                .count();
    }

    @Override
    public void close() {
        settle();
        commands.close();
        jda.shutdownNow();
        await(() -> jda.getStatus() == JDA.Status.SHUTDOWN);
        dispatcher.close();
        sandbox.close();
    }

    /** Sends JDA to the local gateway, without the pause between identifies. */
    private static final class Local extends SessionControllerAdapter {

        private final String gateway;

        Local(String gateway) {
            this.gateway = gateway;
        }

        @Override
        public String getGateway() {
            return gateway;
        }

        @Override
        protected void runWorker() {
            synchronized (lock) {
                if (workerHandle == null) {
                    workerHandle = new QueueWorker(0L);
                    workerHandle.start();
                }
            }
        }
    }
}
