package cafe.comptoir.platform.boot;

import cafe.comptoir.api.config.Secret;
import cafe.comptoir.platform.boot.SessionWatch.SentAway;
import cafe.comptoir.platform.config.HostConfig;
import cafe.comptoir.platform.dispatch.QuietRest;
import cafe.comptoir.platform.i18n.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a connection to Discord about, or says in one line why there is none. */
final class Connector {

    private static final Logger log = LoggerFactory.getLogger(Connector.class);

    private final DiscordAddress address;
    private final JdaFactory factory;
    private final Optional<Secret> token;
    private final Patience patience;

    Connector(HostOptions options) {
        this.address = DiscordAddress.of(options.discord());
        this.factory = new JdaFactory(address, options.jda());
        this.token = options.token();
        this.patience = options.patience();
    }

    /**
     * A connection that Discord has not refused so far.
     *
     * @param farewell says why Discord ended it before it was ready
     */
    record Connected(
            JDA jda,
            Application application,
            SessionWatch watch,
            GatewayPool pool,
            Function<SentAway, StartFailure> farewell) {

        /**
         * Waits until Discord has sent all servers.
         *
         * @throws StartFailure if it ends the connection instead
         */
        void awaitReady() throws InterruptedException {
            try {
                watch.ready().get();
                pool.settle();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof SentAway away
                        ? farewell.apply(away)
                        : new IllegalStateException(e);
            }
        }
    }

    /**
     * Asks Discord, without connecting, whether it would have the bot with these settings.
     *
     * @throws StartFailure if not
     */
    void rehearse(HostConfig config) {
        try (DiscordDoor door = new DiscordDoor(address)) {
            ask(door, config);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /**
     * Connects; tries again while Discord cannot be reached. Discord may not be ready on return.
     *
     * @throws StartFailure if it is no use to try again
     */
    Connected connect(HostConfig config, QuietRest rest, EventListener listener)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return connectOnce(config, rest, listener);
            } catch (IOException e) {
                if (attempt >= patience.attempts()) {
                    throw unreachable(e);
                }
                Duration wait = patience.after(attempt);
                log.warn(
                        "{} cannot be reached ({}); trying again in {} s",
                        address.shown(),
                        reason(e),
                        Math.max(1, wait.toSeconds()));
                Thread.sleep(wait);
            }
        }
    }

    private Connected connectOnce(HostConfig config, QuietRest rest, EventListener listener)
            throws IOException {
        Application application;
        Optional<String> gateway;
        try (DiscordDoor door = new DiscordDoor(address)) {
            application = ask(door, config);
            gateway = door.gateway(token(config));
        }
        SessionWatch watch = new SessionWatch();
        GatewayPool pool = new GatewayPool();
        JDA jda = build(config, gateway, rest, pool, listener, watch);
        return new Connected(
                jda,
                application,
                watch,
                pool,
                away -> Farewell.why(away.code(), application, config, address));
    }

    private JDA build(
            HostConfig config,
            Optional<String> gateway,
            QuietRest rest,
            GatewayPool pool,
            EventListener listener,
            SessionWatch watch)
            throws IOException {
        try {
            return factory.connect(
                    token(config), config.intents(), gateway, rest, pool, listener, watch);
        } catch (InvalidTokenException e) {
            pool.shutdownNow();
            throw refused();
        } catch (RuntimeException e) {
            pool.shutdownNow();
            if (Outage.whileConnecting(e)) {
                throw new IOException(e.getMessage(), e);
            }
            throw e;
        }
    }

    private Application ask(DiscordDoor door, HostConfig config) throws IOException {
        Application application = door.application(token(config));
        application
                .switchedOff(config.intents())
                .ifPresent(what -> {
                    throw new StartFailure.IntentSwitchedOff(what);
                });
        return application;
    }

    private Secret token(HostConfig config) {
        return token.or(config::token)
                .orElseThrow(() -> new StartFailure.NoToken(Reason.of("no-token")));
    }

    private StartFailure refused() {
        return DiscordDoor.refused(address);
    }

    private StartFailure unreachable(IOException e) {
        return new StartFailure.DiscordUnreachable(
                Reason.of("unreachable", address.shown(), reason(e), address.api()), e);
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
