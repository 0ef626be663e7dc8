package cafe.comptoir.sshsecurity.ssh;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.sshsecurity.SshSecurityConfig;
import cafe.comptoir.sshsecurity.SshSecurityConfig.Listen;
import cafe.comptoir.sshsecurity.access.SecretFiles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the vault listens. */
public final class SshDoor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SshDoor.class);

    /**
     * MINA registers BouncyCastle for the whole JVM unless told to use an instance of its own. Registered, the
     * second copy of this plugin would be given ciphers of the first one's classes, and fail.
     */
    private static final String OWN_PROVIDER = "org.apache.sshd.security.provider.BC.useNamed";

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Config<SshSecurityConfig> config;
    private final SecretFiles secrets;
    private final Visitors visitors;
    private final Channels channels;
    private @Nullable SshServer server;
    private @Nullable Listen bound;
    private volatile DoorState state = new DoorState.Shut("");

    @Inject
    SshDoor(
            Config<SshSecurityConfig> config,
            SecretFiles secrets,
            Visitors visitors,
            Channels channels) {
        this.config = config;
        this.secrets = secrets;
        this.visitors = visitors;
        this.channels = channels;
    }

    public DoorState state() {
        return state;
    }

    /** Returns how many are logged in. */
    public int visitors() {
        return visitors.count();
    }

    /** Returns how many have come and gone without logging in. */
    public long strangers() {
        return visitors.strangers();
    }

    /** Records who has come and gone without logging in since the last time. */
    public void recordStrangers() {
        visitors.recordStrangers();
    }

    /** Ends the sessions of those who would not come in any more. */
    public void reconsider() {
        visitors.reconsider();
    }

    /** Listens as the settings say now; does nothing if it does already. */
    public synchronized void open() {
        Listen wanted = config.get().listen();
        if (server != null && wanted.equals(bound)) {
            return;
        }
        shut();
        try {
            listen(wanted);
        } catch (BindException e) {
            become(new DoorState.Busy(wanted.address(), wanted.port()));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            become(new DoorState.Shut(String.valueOf(e.getMessage())));
        }
    }

    private void become(DoorState next) {
        if (!next.equals(state)) {
            log.warn("The vault cannot be reached over SSH: {}", reason(next));
        }
        state = next;
    }

    private static String reason(DoorState state) {
        return switch (state) {
            case DoorState.Open _ -> "it can";
            case DoorState.Busy(String address, int port) ->
                    "something else has port %d of %s; trying again".formatted(port, address);
            case DoorState.Shut(String why) -> why;
        };
    }

    /** MINA would warn of a busy port at every try; we say it once. */
    private static void requireFree(Listen wanted) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(wanted.address(), wanted.port()));
        }
    }

    private void listen(Listen wanted) throws IOException, GeneralSecurityException {
        requireFree(wanted);
        System.setProperty(OWN_PROVIDER, "false");
        HostKey key = HostKey.readOrMake(secrets);
        SshServer created = Profile.server(config.get().limits());
        created.setHost(wanted.address());
        created.setPort(wanted.port());
        created.setKeyPairProvider(KeyPairProvider.wrap(key.pair()));
        created.setPublickeyAuthenticator(visitors);
        created.addSessionListener(visitors);
        created.setSessionFactory(new CalmSessions(created, visitors::failed));
        channels.addTo(created);
        try {
            created.start();
        } catch (IOException | RuntimeException e) {
            created.stop(true);
            throw e;
        }
        server = created;
        bound = wanted;
        state = new DoorState.Open(wanted.address(), created.getPort(), key.fingerprint());
        log.info(
                "The vault listens on {} port {}; its host key is {}",
                wanted.address(),
                created.getPort(),
                key.fingerprint());
    }

    private void shut() {
        SshServer old = server;
        server = null;
        bound = null;
        if (old == null) {
            return;
        }
        try {
            old.stop(true);
            old.close(true).await(CLOSING);
        } catch (IOException e) {
            log.warn("The SSH server did not stop properly: {}", e.toString());
        }
    }

    /** Ends all sessions and stops listening. */
    @Override
    public synchronized void close() {
        shut();
        state = new DoorState.Shut("");
        channels.close();
    }
}
