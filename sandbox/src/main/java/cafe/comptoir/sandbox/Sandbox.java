package cafe.comptoir.sandbox;

import cafe.comptoir.sandbox.cdn.Cdn;
import cafe.comptoir.sandbox.control.ControlApi;
import cafe.comptoir.sandbox.fault.Faults;
import cafe.comptoir.sandbox.gateway.Gateway;
import cafe.comptoir.sandbox.gateway.GatewayEndpoint;
import cafe.comptoir.sandbox.gateway.GatewaySettings;
import cafe.comptoir.sandbox.keeping.KeptWorld;
import cafe.comptoir.sandbox.model.Timeline;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.recorder.Recorder;
import cafe.comptoir.sandbox.rest.RestApi;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.ui.Page;
import cafe.comptoir.sandbox.wire.Wire;
import io.javalin.config.JavalinConfig;
import org.jspecify.annotations.Nullable;

/**
 * A running local Discord: one world on one port. Clients need {@link #apiUrl()} and {@link #token()}; everything else
 * they are told.
 */
public final class Sandbox implements AutoCloseable {
    private final SandboxOptions options;
    private final Timeline timeline;
    private final World world;
    private final @Nullable KeptWorld kept;
    private final Wire wire;
    private final Recorder recorder = new Recorder();
    private final Gateway gateway;
    private final Faults faults;
    private final Script script;
    private final ControlApi control;
    private final Page page = new Page();
    private final LoopbackServer server;
    private volatile @Nullable String address;

    private Sandbox(SandboxOptions options) {
        this.options = options;
        this.timeline = options.timeline().get();
        this.world = new World(timeline);
        this.kept = options.world() == null ? null : KeptWorld.open(options.world());
        try {
            populate();
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
        this.wire = new Wire(world, this::url);
        GatewaySettings settings =
                new GatewaySettings(
                        options.token(),
                        options.privilegedIntents(),
                        options.heartbeat(),
                        this::gatewayUrl);
        this.gateway = new Gateway(world, wire, settings, recorder);
        this.faults = new Faults(gateway);
        this.script = new Script(world, recorder);
        ControlApi.Access access =
                new ControlApi.Access(this::url, token(), CafeSeed.BOT, kept, this::reset);
        this.control = new ControlApi(script, wire, recorder, faults, access);
        RestApi rest = new RestApi(world, wire, settings, recorder, faults);
        try {
            this.server = new LoopbackServer(options.port(), config -> mount(config, rest));
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
        this.address = "http://127.0.0.1:" + server.port();
    }

    /**
     * Starts a sandbox.
     *
     * @throws PortInUseException when somebody else listens on the wanted port
     * @throws cafe.comptoir.sandbox.keeping.WorldNotKept when the world's folder cannot be used
     */
    public static Sandbox start(SandboxOptions options) {
        return new Sandbox(options);
    }

    public int port() {
        return server.port();
    }

    /** The address of everything, without a slash at its end. */
    public String url() {
        String known = address;
        if (known == null) {
            throw new IllegalStateException("The sandbox does not listen yet");
        }
        return known;
    }

    /** The address that clients take for Discord's API; ends in a slash, as JDA wants it. */
    public String apiUrl() {
        return url() + "/api/v10/";
    }

    public String gatewayUrl() {
        return "ws" + url().substring("http".length()) + "/gateway";
    }

    public String token() {
        return options.token();
    }

    /** The application's id, which is the bot's as well. */
    public long applicationId() {
        return world.botId();
    }

    /** The people, ready to act. */
    public Script script() {
        return script;
    }

    public World world() {
        return world;
    }

    /** Writes parts of the world as Discord's JSON. */
    public Wire wire() {
        return wire;
    }

    public Recorder recorder() {
        return recorder;
    }

    public Faults faults() {
        return faults;
    }

    public Gateway gateway() {
        return gateway;
    }

    /** Sends an event that no client knows; a client that has seen it has seen everything before it. */
    public void barrier(String nonce) {
        gateway.barrier(nonce);
    }

    /** Starts the world over from its seed. Registered commands stay; clients have to identify anew. */
    public void reset() {
        faults.clear();
        world.reset(options.seed());
        recorder.clear();
    }

    @Override
    public void close() {
        gateway.shutdown();
        control.close();
        server.close();
        script.close();
        abandon();
    }

    private void populate() {
        if (kept == null) {
            options.seed().accept(world);
            return;
        }
        if (!kept.putBackInto(world)) {
            options.seed().accept(world);
        }
        kept.follow(world);
    }

    private void abandon() {
        timeline.close();
        if (kept != null) {
            kept.close();
        }
    }

    private void mount(JavalinConfig config, RestApi rest) {
        rest.mount(config);
        new GatewayEndpoint(gateway, faults::isOutage).mount(config);
        new Cdn(world).mount(config);
        control.addTo(config.routes);
        page.addTo(config.routes);
        options.extensions().forEach(extension -> extension.mount(config, this));
    }
}
