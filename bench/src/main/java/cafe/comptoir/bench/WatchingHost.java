package cafe.comptoir.bench;

import cafe.comptoir.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A host with the repository's plugins in a process of its own that watches what it is told. */
record WatchingHost(Sandbox sandbox, HostProcess process) implements AutoCloseable {

    /**
     * Starts one.
     *
     * @param checks the setting {@code checks} of {@code monitoring.yml}
     */
    static WatchingHost open(Path checkout, String checks, String javaOptions) throws IOException {
        Sandbox sandbox = Site.localDiscord();
        Path home = HostProcess.home(checkout);
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(
                config.resolve("ssh-security.yml"),
                "listen: { port: %d }%n".formatted(Ports.unused()));
        Files.writeString(
                config.resolve("monitoring.yml"),
                checks + "intake: { syslog-udp: \"\", syslog-tcp: \"\", flows: \"\" }\n");
        HostProcess process = HostProcess.start(checkout, home, sandbox, javaOptions);
        process.secondsToCommands();
        return new WatchingHost(sandbox, process);
    }

    @Override
    public void close() {
        process.close();
        sandbox.close();
    }
}
