package cafe.comptoir.sshsecurity.ssh;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.sshsecurity.SshSecurityConfig;
import cafe.comptoir.sshsecurity.SshSecurityConfig.Limits;
import cafe.comptoir.sshsecurity.SshSecurityConfig.Listen;
import cafe.comptoir.sshsecurity.access.Audit;
import cafe.comptoir.sshsecurity.access.SecretFiles;
import cafe.comptoir.sshsecurity.session.Login;
import cafe.comptoir.sshsecurity.session.SftpSession;
import cafe.comptoir.sshsecurity.session.Shell;
import cafe.comptoir.sshsecurity.session.VaultCommands;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.BindException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;
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
    private final VaultCommands commands;
    private final Shell shell;
    private final SftpSession sftp;
    private final Messages messages;
    private final SourceLimits sources;
    private final Visitors visitors;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable SshServer server;
    private @Nullable Listen bound;
    private volatile DoorState state = new DoorState.Shut("");

    @Inject
    SshDoor(
            Config<SshSecurityConfig> config,
            SecretFiles secrets,
            Gatekeeper gatekeeper,
            VaultCommands commands,
            Shell shell,
            SftpSession sftp,
            Messages messages,
            Audit audit) {
        this.config = config;
        this.secrets = secrets;
        this.commands = commands;
        this.shell = shell;
        this.sftp = sftp;
        this.messages = messages;
        this.sources = new SourceLimits(this::limits);
        this.visitors = new Visitors(gatekeeper, sources, this::limits, audit);
    }

    private Limits limits() {
        return config.get().limits();
    }

    public DoorState state() {
        return state;
    }

    /** Returns how many are logged in. */
    public int visitors() {
        return visitors.count();
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
            log.warn("The vault cannot be reached over SSH: {}", next);
        }
        state = next;
    }

    private void listen(Listen wanted) throws IOException, GeneralSecurityException {
        System.setProperty(OWN_PROVIDER, "false");
        HostKey key = HostKey.readOrMake(secrets);
        SshServer created = Profile.server(limits());
        created.setHost(wanted.address());
        created.setPort(wanted.port());
        created.setKeyPairProvider(KeyPairProvider.wrap(key.pair()));
        created.setPublickeyAuthenticator(visitors);
        created.addSessionListener(visitors);
        created.setCommandFactory((channel, line) -> exec(channel, line));
        created.setShellFactory(this::shell);
        created.setSubsystemFactories(List.of(sftp()));
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

    private Command exec(ChannelSession channel, String line) {
        return command(
                channel,
                (login, streams, environment) ->
                        commands.run(login, line, streams, texts(environment)));
    }

    private Command shell(ChannelSession channel) {
        return command(
                channel,
                (login, streams, environment) -> {
                    boolean terminal =
                            !environment.getPtyModes().isEmpty()
                                    || environment.getEnv().containsKey(Environment.ENV_TERM);
                    return shell.run(login, streams, texts(environment), terminal);
                });
    }

    private SubsystemFactory sftp() {
        return new SubsystemFactory() {
            @Override
            public String getName() {
                return "sftp";
            }

            @Override
            public Command createSubsystem(ChannelSession channel) {
                return command(channel, (login, streams, _) -> sftp.run(login, streams));
            }
        };
    }

    /** What is done by somebody who is logged in. */
    @FunctionalInterface
    private interface Act {

        int run(
                Login login,
                cafe.comptoir.sshsecurity.session.Streams streams,
                Environment environment)
                throws IOException, InterruptedException;
    }

    private Command command(ChannelSession channel, Act act) {
        return new ChannelCommand(
                threads,
                (streams, environment) -> {
                    Login login =
                            visitors.of(channel.getSession())
                                    .orElseThrow(() -> new IOException("nobody is logged in"));
                    return act.run(login, streams, environment);
                });
    }

    /** The person's language where their machine says it, else the café's. */
    private Texts texts(Environment environment) {
        String language =
                environment
                        .getEnv()
                        .getOrDefault("LC_ALL", environment.getEnv().getOrDefault("LANG", ""));
        if (language.length() < 2 || language.startsWith("C.")) {
            return messages.cafe();
        }
        return messages.in(Locale.of(language.substring(0, 2)));
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
        threads.shutdownNow();
        threads.close();
    }
}
