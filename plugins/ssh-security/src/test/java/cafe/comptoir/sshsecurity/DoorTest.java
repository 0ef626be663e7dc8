package cafe.comptoir.sshsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cafe.comptoir.sshsecurity.Machine.Outcome;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the door offers to strangers. */
@ComptoirTest
class DoorTest {

    @TempDir Path folder;

    @Test
    void sshAuditHasNothingToSay(Cafe cafe) {
        Machine machine = new Machine(cafe, folder);
        Machine.requireInstalled("ssh-audit");

        Outcome audit =
                machine.run(List.of("ssh-audit", "-n", "-p", "" + machine.port(), "127.0.0.1"));

        assertThat(audit.out().lines().filter(DoorTest::isComplaint)).isEmpty();
        assertThat(audit.out())
                .contains(
                        "sntrup761x25519-sha512@openssh.com",
                        "aes256-gcm@openssh.com",
                        "ssh-ed25519")
                .doesNotContain("chacha20", "-cbc", "hmac-sha1", "nistp");
    }

    /** Debian's ssh-audit is older than post-quantum key exchanges; a new one calls them good. */
    private static boolean isComplaint(String line) {
        boolean newerThanTheTool =
                line.matches(".*(mlkem768x25519|sntrup761x25519|kex-strict-s-v00).*")
                        && line.matches(".*(unknown|experimental) algorithm.*");
        return (line.contains("[fail]") || line.contains("[warn]")) && !newerThanTheTool;
    }

    @Test
    void onlyPublicKeysAreAskedFor(Cafe cafe) {
        Machine machine = new Machine(cafe, folder);
        String log = machine.run(machine.ssh("stranger", "root")).err();

        assertThat(log).contains("Permission denied (publickey)");
    }

    @Test
    void idleConnectionsFromElsewhereKeepNobodyOut(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir");
        List<Socket> idle = new ArrayList<>();
        try {
            for (int source = 2; source < 120; source++) {
                for (int i = 0; i < 4; i++) {
                    idle.add(connect("127.0.0." + source, machine.port()));
                }
            }
            long before = System.nanoTime();

            assertThat(machine.reads("Nadir", "help").code()).isZero();

            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(2));
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void oneSourceGetsAFewConnectionsOnly(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder);
        List<Socket> open = new ArrayList<>();
        try {
            int greeted = 0;
            for (int i = 0; i < 20; i++) {
                Socket socket = connect("127.0.0.9", machine.port());
                open.add(socket);
                greeted += isGreeted(socket) ? 1 : 0;
            }
            assertThat(greeted).isEqualTo(8);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void codesCannotBeGuessedForLong(Cafe cafe) {
        Machine machine = new Machine(cafe, folder).reader("Nadir");
        cafe.editSettings("ssh-security", yaml -> yaml.replace("refusals: 20", "refusals: 3"));

        for (int i = 0; i < 3; i++) {
            assertThat(machine.run(machine.ssh("guesser", "enroll", "GUESS" + i)).code())
                    .isEqualTo(1);
        }

        assertThat(machine.run(machine.ssh("guesser", "enroll", "GUESS3")).code()).isEqualTo(255);
    }

    @Test
    void aTakenPortIsSaidAndTriedAgain(Cafe cafe) throws Exception {
        Machine _ = new Machine(cafe, folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            cafe.editSettings(
                    "ssh-security",
                    yaml -> yaml.replace("port: 0", "port: " + taken.getLocalPort()));
            Machine.until(
                    "the trouble is told",
                    () -> cafe.plugin("ssh-security").toString().contains("est déjà pris"));
        }
    }

    @Test
    void aCaptureOfASessionHoldsNothingOfTheLog(Cafe cafe) throws Exception {
        Machine.requireInstalled("tcpdump");
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        Path capture = folder.resolve("capture.pcap");
        Process tcpdump =
                new ProcessBuilder(
                                "tcpdump",
                                "-i",
                                "lo",
                                "-U",
                                "-s",
                                "0",
                                "-Z",
                                "root",
                                "-w",
                                capture.toString(),
                                "port",
                                "" + machine.port())
                        .redirectErrorStream(true)
                        .start();
        boolean listening;
        try (var said = tcpdump.inputReader()) {
            listening = said.lines().anyMatch(line -> line.contains("listening on"));
            assumeTrue(listening, "tcpdump may not capture here");
            machine.ships("poste", "caisse-7", "a very secret line of the till\n".repeat(100));
            assertThat(machine.reads("Nadir", "query secret").out()).contains("till");
            Machine.until("the capture has the session", () -> size(capture) > 10_000);
        } finally {
            tcpdump.destroy();
            tcpdump.waitFor(10, TimeUnit.SECONDS);
        }
        String bytes = Files.readString(capture, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("SSH-2.0-").doesNotContain("secret", "till", "caisse-7");
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static Socket connect(String from, int port) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
        return socket;
    }

    private static boolean isGreeted(Socket socket) throws IOException {
        socket.setSoTimeout(5000);
        try {
            return socket.getInputStream().read() == 'S';
        } catch (java.net.SocketException e) {
            return false;
        }
    }
}
