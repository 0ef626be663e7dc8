package cafe.comptoir.sshsecurity.ssh;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.sshsecurity.session.Login;
import cafe.comptoir.sshsecurity.session.SftpSession;
import cafe.comptoir.sshsecurity.session.Shell;
import cafe.comptoir.sshsecurity.session.Streams;
import cafe.comptoir.sshsecurity.session.VaultCommands;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;

/** What can be opened over a connection: a command, a shell, SFTP. */
final class Channels implements AutoCloseable {

    private final VaultCommands commands;
    private final Shell shell;
    private final SftpSession sftp;
    private final Messages messages;
    private final Visitors visitors;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    Channels(
            VaultCommands commands,
            Shell shell,
            SftpSession sftp,
            Messages messages,
            Visitors visitors) {
        this.commands = commands;
        this.shell = shell;
        this.sftp = sftp;
        this.messages = messages;
        this.visitors = visitors;
    }

    void addTo(SshServer server) {
        server.setCommandFactory(this::exec);
        server.setShellFactory(this::shell);
        server.setSubsystemFactories(List.of(sftp()));
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

        int run(Login login, Streams streams, Environment environment)
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

    /** Ends what is being done. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
