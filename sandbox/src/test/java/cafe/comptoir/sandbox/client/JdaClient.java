package cafe.comptoir.sandbox.client;

import cafe.comptoir.sandbox.Sandbox;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import org.slf4j.MDC;

/** An unmodified JDA, pointed at a sandbox. */
public final class JdaClient implements AutoCloseable {
    private static final AtomicLong NONCES = new AtomicLong();

    private final Sandbox sandbox;
    private final JDA jda;

    private JdaClient(Sandbox sandbox, JDA jda) {
        this.sandbox = sandbox;
        this.jda = jda;
    }

    public static JdaClient connect(Sandbox sandbox, Object... listeners) {
        return connect(sandbox, Compression.NONE, listeners);
    }

    static JdaClient connect(Sandbox sandbox, Compression compression, Object... listeners) {
        JDABuilder builder =
                builder(
                        sandbox,
                        sandbox.token(),
                        GatewayIntent.getIntents(GatewayIntent.ALL_INTENTS));
        try {
            JDA jda = builder.setCompression(compression).addEventListeners(listeners).build();
            return new JdaClient(sandbox, jda.awaitReady());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JDABuilder builder(Sandbox sandbox, String token, Collection<GatewayIntent> intents) {
        return JDABuilder.createDefault(token, intents)
                .setRestConfig(new RestConfig().setBaseUrl(sandbox.apiUrl()))
                .setSessionController(new LocalSessions(sandbox.gatewayUrl()))
                .setContextMap(new ConcurrentHashMap<>(marks()))
                .setRawEventsEnabled(true)
                .setEventPassthrough(true)
                .setCompression(Compression.NONE);
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = MDC.getCopyOfContextMap();
        return marks == null ? Map.of() : marks;
    }

    public JDA jda() {
        return jda;
    }

    /** Returns when JDA has handled everything that the sandbox has sent so far. */
    public void settle() {
        String nonce = "n" + NONCES.incrementAndGet();
        Waiting<String> seen = new Waiting<>();
        ListenerAdapter listener =
                new ListenerAdapter() {
                    @Override
                    public void onRawGateway(RawGatewayEvent event) {
                        if (event.getType().equals("COMPTOIR_BARRIER")
                                && event.getPayload().getString("nonce").equals(nonce)) {
                            seen.tell(nonce);
                        }
                    }
                };
        jda.addEventListener(listener);
        try {
            sandbox.barrier(nonce);
            seen.await();
        } finally {
            jda.removeEventListener(listener);
        }
    }

    @Override
    public void close() {
        // Not shutdownNow: it interrupts requests whose answer is just being read, and complains
        // about that.
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("JDA does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends JDA to the sandbox's gateway and drops the five seconds between identifies. */
    private static final class LocalSessions extends SessionControllerAdapter {
        private final String gateway;

        LocalSessions(String gateway) {
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
