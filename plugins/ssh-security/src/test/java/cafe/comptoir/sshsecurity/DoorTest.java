package cafe.comptoir.sshsecurity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cafe.comptoir.sshsecurity.Machine.Outcome;
import cafe.comptoir.testkit.Cafe;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the door offers to strangers. */
@Execution(ExecutionMode.CONCURRENT)
@VaultCafe
class DoorTest {

    @TempDir Path folder;

    @Test
    void sshAuditHasNothingToSay(Cafe cafe) {
        Machine machine = new Machine(cafe, folder);
        Machine.requireInstalled("ssh-audit");
        String version = machine.run(List.of("ssh-audit", "-h")).out();
        assumeTrue(
                knowsPostQuantumExchanges(version),
                "ssh-audit 3.3 or newer is not installed: older ones do not know ML-KEM");

        DataObject audit =
                DataObject.fromJson(
                        machine.run(
                                        List.of(
                                                "ssh-audit",
                                                "-j",
                                                "-p",
                                                "" + machine.port(),
                                                "127.0.0.1"))
                                .out());

        assertThat(notes(audit, "fail")).isEmpty();
        assertThat(notes(audit, "warn")).isEmpty();
        assertThat(notes(audit, "info")).hasSizeGreaterThan(8);
        assertThat(audit.getArray("additional_notes").toString())
                .as("connections of one source are held back")
                .isEqualTo("[]");
        assertThat(audit.toString())
                .contains("mlkem768x25519-sha256", "aes256-gcm@openssh.com", "ssh-ed25519")
                .doesNotContain("chacha20", "-cbc", "hmac-sha1", "nistp");
    }

    private static boolean knowsPostQuantumExchanges(String help) {
        Matcher version = Pattern.compile("v(\\d+)\\.(\\d+)").matcher(help);
        return version.find()
                && Integer.parseInt(version.group(1)) * 100 + Integer.parseInt(version.group(2))
                        >= 303;
    }

    private static List<String> notes(DataObject audit, String level) {
        List<String> notes = new ArrayList<>();
        for (String kind : List.of("kex", "key", "enc", "mac")) {
            DataArray algorithms = audit.getArray(kind);
            for (int i = 0; i < algorithms.length(); i++) {
                DataObject algorithm = algorithms.getObject(i);
                algorithm
                        .getObject("notes")
                        .optArray(level)
                        .ifPresent(found ->
                                notes.add(algorithm.getString("algorithm") + ": " + found));
            }
        }
        return notes;
    }

    /** For a machine that has Debian 12's ssh-audit only: what it does not know is set aside. */
    @Test
    void anOldSshAuditComplainsOnlyOfWhatItDoesNotKnow(Cafe cafe) {
        Machine machine = new Machine(cafe, folder);
        Machine.requireInstalled("ssh-audit");

        Outcome audit =
                machine.run(List.of("ssh-audit", "-n", "-p", "" + machine.port(), "127.0.0.1"));

        assertThat(audit.out()).contains("sntrup761x25519-sha512@openssh.com");
        assertThat(audit.out().lines().filter(DoorTest::isComplaint)).isEmpty();
    }

    private static boolean isComplaint(String line) {
        boolean newerThanTheTool =
                line.matches(".*(mlkem768x25519|sntrup761x25519|kex-strict-s-v00).*")
                        && line.matches(".*(unknown|experimental) algorithm.*");
        return (line.contains("[fail]") || line.contains("[warn]")) && !newerThanTheTool;
    }

    @Test
    void whoComesAndGoesIsCountedInTheVaultAndNotInTheHostsLog(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir");
        try (LogWatch log = LogWatch.of("org.apache.sshd", "cafe.comptoir.sshsecurity")) {
            connect("127.0.0.31", machine.port()).close();
            try (Socket browser = connect("127.0.0.32", machine.port())) {
                browser.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(UTF_8));
                browser.getInputStream().readAllBytes();
            }
            try (Socket tls = connect("127.0.0.33", machine.port())) {
                tls.getOutputStream().write(new byte[] {22, 3, 1, 0, 5, 1, 0, 0, 1, 3});
                tls.getInputStream().readAllBytes();
            }
            try (Socket garbage = connect("127.0.0.34", machine.port())) {
                garbage.getOutputStream().write("SSH-2.0-x\r\n".getBytes(UTF_8));
                garbage.getOutputStream().write(new byte[4000]);
                isGreeted(garbage);
            }
            Socket reset = connect("127.0.0.35", machine.port());
            isGreeted(reset);
            reset.setSoLinger(true, 0);
            reset.close();
            machine.run(
                    List.of(
                            "ssh",
                            "-F",
                            "none",
                            "-b",
                            "127.0.0.36",
                            "-o",
                            "KexAlgorithms=curve25519-sha256",
                            "-o",
                            "StrictHostKeyChecking=no",
                            "-p",
                            "" + machine.port(),
                            "127.0.0.1"));

            Machine.until("all are recorded", () -> strangers(machine, "127.0.0.3").size() >= 6);
            assertThat(machine.reads("Nadir", "query class=AUDIT strangers").out())
                    .contains("from=127.0.0.33 ended=1 turned-away=0 last=not-ssh")
                    .contains("from=127.0.0.35 ended=1 turned-away=0 last=hung-up")
                    .contains("from=127.0.0.36 ended=1 turned-away=0 last=SSH2_DISCONNECT");
            assertThat(log.complaintsWith("127.0.0.3"))
                    .as("no stack traces")
                    .noneMatch(line -> line.contains("\n"));
            assertThat(log.complaintsWith("127.0.0.3"))
                    .as("hanging up is nothing, nor is another protocol")
                    .noneMatch(line -> line.matches("(?s).*127\\.0\\.0\\.3[1235].*"))
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    private static List<String> strangers(Machine machine, String from) {
        return machine.reads("Nadir", "query class=AUDIT strangers")
                .out()
                .lines()
                .filter(line -> line.contains("strangers from=" + from))
                .toList();
    }

    @Test
    void aSourceThatComesAndGoesGetsNoFurther(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir");
        int greeted = 0;
        for (int i = 0; i < 30; i++) {
            try (Socket socket = connect("127.0.0.41", machine.port())) {
                greeted += isGreeted(socket) ? 1 : 0;
            }
        }

        assertThat(greeted).isBetween(8, 16);
        assertThat(machine.reads("Nadir", "help").code()).isZero();
        Machine.until(
                "it is recorded",
                () ->
                        strangers(machine, "127.0.0.41").stream()
                                .anyMatch(line -> line.matches(".*turned-away=[12]\\d .*")));
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
                    .as("long before the idle ones are shown out")
                    .isLessThan(Duration.ofSeconds(10));
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
        Machine machine = new Machine(cafe, folder).reader("Nadir");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            cafe.editSettings(
                    "ssh-security",
                    yaml -> yaml.replace("port: 0", "port: " + taken.getLocalPort()));
            try (LogWatch log = LogWatch.of("org.apache.sshd", "cafe.comptoir.sshsecurity")) {
                Machine.until(
                        "the trouble is told",
                        () -> cafe.plugin("ssh-security").toString().contains("est déjà pris"));
                assertThat(log.complaintsWith("BindException")).isEmpty();
                assertThat(log.complaintsWith("" + taken.getLocalPort()))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
        machine.findsPort();
        assertThat(machine.reads("Nadir", "help").code()).isZero();
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
