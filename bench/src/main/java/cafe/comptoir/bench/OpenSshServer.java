package cafe.comptoir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** OpenSSH's server on a port of its own, for its user with one key: the peer of the vault. */
final class OpenSshServer implements AutoCloseable {

    private final Process process;
    private final int port;

    private OpenSshServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it.
     *
     * @param folder where its keys are made
     * @param publicKey who may come in
     */
    static OpenSshServer start(Path folder, Path publicKey) throws IOException {
        int port = Ports.unused();
        Path hostKey = folder.resolve("ssh_host_ed25519_key");
        Commands.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", hostKey.toString());
        Path config =
                Files.writeString(
                        folder.resolve("sshd_config"),
                        """
                        Port %d
                        ListenAddress 127.0.0.1
                        HostKey %s
                        AuthorizedKeysFile %s
                        PidFile none
                        StrictModes no
                        PasswordAuthentication no
                        PermitRootLogin prohibit-password
                        Ciphers aes256-gcm@openssh.com
                        """
                                .formatted(port, hostKey, publicKey));
        Files.createDirectories(Path.of("/run/sshd"));
        Process process =
                new ProcessBuilder("/usr/sbin/sshd", "-D", "-f", config.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("sshd.log").toFile())
                        .start();
        awaitPort(port);
        return new OpenSshServer(process, port);
    }

    int port() {
        return port;
    }

    static void awaitPort(int port) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Ports.answers(port)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("nothing listens on port " + port);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
