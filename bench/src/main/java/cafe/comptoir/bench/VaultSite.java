package cafe.comptoir.bench;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A host with the repository's plugins in a process of its own, its vault and its listeners on ports
 * of their own, and OpenSSH's client with a key that writes and one that reads.
 *
 * @param vault the vault's port
 * @param syslog the port that takes syslog over TCP
 * @param flows the UDP port that takes NetFlow
 */
record VaultSite(
        Sandbox sandbox, HostProcess host, Path home, Path keys, int vault, int syslog, int flows)
        implements AutoCloseable {

    /** What the shipped lines come from. */
    static final String MACHINE = "poste-1";

    static VaultSite open(Path checkout, String javaOptions) throws IOException {
        Sandbox sandbox = Site.localDiscord();
        Path home = HostProcess.home(checkout);
        int vault = Ports.unused();
        int syslog = Ports.unused();
        int flows = Ports.unused();
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/ssh-security.yml"), "listen: { port: %d }%n".formatted(vault));
        Files.writeString(
                home.resolve("config/monitoring.yml"),
                """
                intake:
                  syslog-udp: ""
                  syslog-tcp: 127.0.0.1:%d
                  flows: 127.0.0.1:%d
                """
                        .formatted(syslog, flows));
        HostProcess host = HostProcess.start(checkout, home, sandbox, javaOptions);
        host.secondsToCommands();
        OpenSshServer.awaitPort(vault);
        OpenSshServer.awaitPort(syslog);
        Path keys = Scratch.folder("keys");
        for (String name : List.of("shipper", "reader")) {
            Commands.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", keys + "/" + name);
        }
        VaultSite site = new VaultSite(sandbox, host, home, keys, vault, syslog, flows);
        site.enrol(checkout);
        return site;
    }

    private void enrol(Path checkout) throws IOException {
        String cli = checkout.resolve("comptoir").toString();
        String at = home.toString();
        String reader = Long.toString(CafeIds.CAFE.person("claire"));
        Commands.run(
                cli,
                "vault",
                "key",
                "add",
                "--role",
                "shipper",
                "--host",
                MACHINE,
                keys + "/shipper.pub",
                "--home",
                at);
        Commands.run(
                cli, "vault", "key", "add", "--person", reader, keys + "/reader.pub", "--home", at);
    }

    /** Returns the command line of OpenSSH's client with one of the keys. */
    List<String> ssh(String key, int port, String user, String... command) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "ssh",
                                "-F",
                                "none",
                                "-p",
                                Integer.toString(port),
                                "-i",
                                keys.resolve(key).toString(),
                                "-c",
                                "aes256-gcm@openssh.com",
                                "-o",
                                "BatchMode=yes",
                                "-o",
                                "LogLevel=ERROR",
                                "-o",
                                "IdentitiesOnly=yes",
                                "-o",
                                "StrictHostKeyChecking=no",
                                "-o",
                                "UserKnownHostsFile=/dev/null",
                                user + "@127.0.0.1"));
        line.addAll(List.of(command));
        return line;
    }

    /** Returns the vault's table of what it has on its disk, by host and programme. */
    String sources() throws IOException {
        return Commands.reading(Path.of("/dev/null"), ssh("reader", vault, "any", "sources"));
    }

    /** Begins a command of the vault's. */
    Process start(String key, String command) throws IOException {
        return new ProcessBuilder(ssh(key, vault, "any", command))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Ends a command that prints once it has printed certain words. */
    void awaitLine(Process process, String words) throws IOException {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.contains(words)) {
                    process.destroy();
                    return;
                }
            }
        }
        throw new IOException("the vault ended before it showed " + words);
    }

    @Override
    public void close() {
        host.close();
        sandbox.close();
    }
}
