package cafe.comptoir.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.observe.Health;
import cafe.comptoir.monitoring.check.Program;
import cafe.comptoir.monitoring.intake.FlowPackets;
import cafe.comptoir.monitoring.testvault.FileVaultPlugin;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ComptoirTest(plugins = {"target/classes", "target/test-classes/vault-plugin"})
class IntakeTest {

    @TempDir Path folder;

    @Test
    void loggersLinesReachTheVaultInEveryForm(Cafe cafe) throws Exception {
        Path logger = Program.find("logger");
        Settings.listenAnywhere(cafe);
        for (String transport : List.of("--tcp", "--udp")) {
            for (String form : List.of("--rfc5424", "--rfc3164")) {
                String door = transport.equals("--tcp") ? "syslog TCP" : "syslog UDP";
                Program.run(
                        List.of(
                                logger.toString(),
                                "-n",
                                "127.0.0.1",
                                "-P",
                                "" + Ports.of(cafe, door),
                                transport,
                                form,
                                "-t",
                                "caisse",
                                "-p",
                                "auth.warning",
                                "refus de 10.0.0.9 " + transport + form));
            }
        }

        Awaiting.until(() -> lines(cafe).size() == 4);
        assertThat(lines(cafe))
                .allMatch(line -> line.contains("|caisse|10.0.0.9|SECURITY|<36>"))
                .noneMatch(line -> line.startsWith("127.0.0.1|"));
    }

    @Test
    void rsyslogForwardsToTheVault(Cafe cafe) throws Exception {
        Path rsyslog = Program.find("rsyslogd");
        Path logger = Program.find("logger");
        Settings.listenAnywhere(cafe);
        int port = freePort();
        Path settings = folder.resolve("rsyslog.conf");
        Files.writeString(
                settings,
                """
                global(workDirectory="%s")
                module(load="imtcp")
                input(type="imtcp" address="127.0.0.1" port="%d")
                action(type="omfwd" target="127.0.0.1" port="%d" protocol="tcp"
                       TCP_Framing="octet-counted" template="RSYSLOG_SyslogProtocol23Format")
                """
                        .formatted(folder, port, Ports.of(cafe, "syslog TCP")));
        try (Program running =
                Program.start(
                        folder.resolve("rsyslog.log"),
                        List.of(
                                rsyslog.toString(),
                                "-n",
                                "-f",
                                settings.toString(),
                                "-i",
                                folder.resolve("rsyslog.pid").toString()))) {
            Awaiting.until(() -> connects(port) && running.isAlive());
            Program.run(
                    List.of(
                            logger.toString(),
                            "-n",
                            "127.0.0.1",
                            "-P",
                            "" + port,
                            "--tcp",
                            "-t",
                            "imprimante",
                            "plus de papier"));

            Awaiting.until(() -> lines(cafe).size() == 1);
        }
        assertThat(lines(cafe).getFirst()).contains("|imprimante|").contains("plus de papier");
    }

    @Test
    void softflowdsFlowsReachTheVault(Cafe cafe) throws Exception {
        Path softflowd = Program.find("softflowd");
        Settings.listenAnywhere(cafe);
        Path capture = folder.resolve("capture.pcap");
        Files.write(capture, Capture.tcp("10.1.2.3", "93.184.216.34", 443, 20));
        for (String version : List.of("5", "9", "10")) {
            int before = lines(cafe).size();
            Program.run(
                    List.of(
                            softflowd.toString(),
                            "-r",
                            capture.toString(),
                            "-v",
                            version,
                            "-n",
                            "127.0.0.1:" + Ports.of(cafe, "flux"),
                            "-d",
                            "-c",
                            "none",
                            "-p",
                            folder.resolve("flow.pid").toString()));
            Awaiting.until(() -> lines(cafe).size() > before);
        }

        assertThat(lines(cafe))
                .anyMatch(line ->
                        line.contains(
                                "src=10.1.2.3 sport=40000 dst=93.184.216.34 dport=443 proto=6"));
        Place nadir = cafe.person("Nadir").in("général");
        nadir.uses("/surveillance flux").sees("Journaux et flux");
        assertThat(nadir.seesFile("flux.png").content().size()).isPositive();
    }

    @Test
    void whileTheVaultIsGoneLinesWaitAndNoneIsLost(Cafe cafe) throws Exception {
        Settings.listenAnywhere(cafe);
        int port = Ports.of(cafe, "syslog TCP");
        try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(sender, 0, 1000);
            Awaiting.until(() -> lines(cafe).size() == 1000);
            assertThat(cafe.plugin("monitoring").health()).isInstanceOf(Health.Up.class);

            cafe.host().disable("file-vault").join();
            send(sender, 1000, 6000);
            Awaiting.until(() -> cafe.plugin("monitoring").health() instanceof Health.Degraded);
            assertThat(cafe.plugin("monitoring").health().toString())
                    .contains("attendent sur le disque");
            send(sender, 6000, 7000);
            cafe.host().enable("file-vault").join();

            Awaiting.until(() -> lines(cafe).size() == 7000);
        }
        assertThat(lines(cafe))
                .isEqualTo(
                        IntStream.range(0, 7000)
                                .mapToObj(
                                        i -> "poste|essai||SYSTEM|<13>1 - poste essai - - - n" + i)
                                .toList());
        Awaiting.until(() -> cafe.plugin("monitoring").health() instanceof Health.Up);
    }

    @Test
    void aPortThatIsTakenKeepsNothingElseFromWorking(Cafe cafe) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings.listenAnywhere(cafe);
            cafe.editSettings(
                    "monitoring",
                    yaml ->
                            yaml.replaceFirst(
                                    "syslog-tcp: 127.0.0.1:0",
                                    "syslog-tcp: 127.0.0.1:" + taken.getLocalPort()));

            Awaiting.until(
                    () -> cafe.plugin("monitoring").health().toString().contains("syslog TCP"));
            try (DatagramSocket socket = new DatagramSocket()) {
                byte[] line = "<13>1 - poste essai - - - bonjour".getBytes(UTF_8);
                socket.send(packet(line, Ports.of(cafe, "syslog UDP")));
            }
            Awaiting.until(() -> lines(cafe).size() == 1);
        }
    }

    @Test
    void whoUsesTheNetworkMostIsShown(Cafe cafe) throws Exception {
        Settings.listenAnywhere(cafe);
        try (DatagramSocket socket = new DatagramSocket()) {
            int port = Ports.of(cafe, "flux");
            socket.send(packet(FlowPackets.v9(0, true, 20), port));
            socket.send(packet(FlowPackets.v9(3, false, 5), port));
        }
        Awaiting.until(() -> lines(cafe).size() == 25);

        Place hugo = cafe.person("Hugo").in("général");
        hugo.uses("/surveillance flux").sees("25 reçus en 2 paquets");
        hugo.sees("0 flux et 2 paquets");
        assertThat(hugo.seesFile("flux.png").content().size()).isGreaterThan(2000);
    }

    @Test
    void whatExportersHaveLostStandsInTheVault(Cafe cafe) throws Exception {
        Settings.listenAnywhere(cafe);
        try (DatagramSocket socket = new DatagramSocket()) {
            int port = Ports.of(cafe, "flux");
            socket.send(packet(FlowPackets.v9(0, true, 1), port));
            socket.send(packet(FlowPackets.v9(3, false, 1), port));
            socket.send(packet(new byte[] {1, 2, 3}, port));
            socket.send(packet(FlowPackets.v9(4, false, 1), port));
        }
        Awaiting.until(() -> lines(cafe).size() == 3);

        cafe.advance(Duration.ofMinutes(1));

        Awaiting.until(() -> lines(cafe).size() == 5);
        assertThat(lines(cafe))
                .anyMatch(line ->
                        line.startsWith(
                                "127.0.0.1|comptoir||TRAFFIC|missing count=2 what=packets why=sequence-gap first="))
                .anyMatch(line ->
                        line.startsWith(
                                "127.0.0.1|comptoir||TRAFFIC|missing count=1 what=packets why=unreadable first="));
    }

    @Test
    void whatFoundNoRoomWhileTheVaultWasGoneIsAHoleThere(Cafe cafe) throws Exception {
        Settings.listenAnywhere(cafe);
        cafe.editSettings("monitoring", yaml -> yaml.replaceAll("spool-mib: \\d+", "spool-mib: 1"));
        int port = Ports.of(cafe, "syslog TCP");
        cafe.host().disable("file-vault").join();
        try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(sender, 0, 40_000);
            Awaiting.until(() ->
                    cafe.plugin("monitoring")
                            .health()
                            .toString()
                            .contains("des lignes sont perdues"));
            Awaiting.until(() -> said(cafe, "Journaux : 40 000 lignes"));
        }
        cafe.advance(Duration.ofMinutes(1));
        cafe.host().enable("file-vault").join();

        Pattern hole =
                Pattern.compile(
                        "poste\\|comptoir\\|\\|SYSTEM\\|missing count=(\\d+) what=records why=spool-full .*");
        Awaiting.until(() -> lines(cafe).stream().anyMatch(hole.asMatchPredicate()));
        int missing =
                lines(cafe).stream()
                        .map(hole::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                        .sum();
        assertThat(lines(cafe).stream().filter(line -> line.contains("essai")).count())
                .as("what is there and what is said to be missing is all that there was")
                .isEqualTo(40_000 - missing);
    }

    @Test
    void whatACrashHasTornOutOfTheSpoolIsAHoleInTheVault(Cafe cafe) throws Exception {
        Settings.listenAnywhere(cafe);
        int port = Ports.of(cafe, "syslog TCP");
        cafe.host().disable("file-vault").join();
        try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(sender, 0, 1000);
            Awaiting.until(() -> said(cafe, "Journaux : 1 000 lignes"));
        }
        cafe.stop();
        tearTheLastFile(cafe.home().resolve("data/monitoring/spool"));
        cafe.startAgain();
        cafe.host().enable("file-vault").join();

        Awaiting.until(() -> lines(cafe).stream().anyMatch(line -> line.contains("spool-torn")));
        List<String> lines = lines(cafe);
        assertThat(lines.getFirst()).endsWith("n0");
        assertThat(lines.getLast())
                .startsWith("comptoir|comptoir||SYSTEM|missing count=")
                .contains(" what=bytes why=spool-torn first=");
        assertThat(lines).hasSizeGreaterThan(2).hasSizeLessThanOrEqualTo(1000);
    }

    private static void tearTheLastFile(Path spool) throws IOException {
        Path last;
        try (Stream<Path> files = Files.list(spool)) {
            last = files.max(Comparator.naturalOrder()).orElseThrow();
        }
        try (FileChannel file = FileChannel.open(last, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 5);
        }
    }

    private static boolean said(Cafe cafe, String words) {
        Place nadir = cafe.person("Nadir").in("général");
        nadir.uses("/surveillance flux").sees("Journaux et flux");
        return nadir.messages()
                .getLast()
                .text()
                .replaceAll("[\\u00a0\\u202f]", " ")
                .contains(words);
    }

    private static void send(Socket sender, int from, int to) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("<13>1 - poste essai - - - n").append(i).append('\n');
        }
        sender.getOutputStream().write(lines.toString().getBytes(UTF_8));
    }

    private static DatagramPacket packet(byte[] bytes, int port) {
        return new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port);
    }

    private static List<String> lines(Cafe cafe) {
        return FileVaultPlugin.linesIn(cafe.home());
    }

    private static boolean connects(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
