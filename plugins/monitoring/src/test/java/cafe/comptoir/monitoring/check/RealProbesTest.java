package cafe.comptoir.monitoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.config.Secret;
import cafe.comptoir.monitoring.Awaiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of check against the real thing. */
class RealProbesTest {

    private static final CheckConfig.Http WEB = new CheckConfig.Http("200", "", 14, false);
    private static final CheckConfig.Http ANY = new CheckConfig.Http("200", "", 14, true);
    private static final CheckConfig.Dns DNS =
            new CheckConfig.Dns("example.org", CheckConfig.Dns.Kind.A, "");
    private static final CheckConfig.Snmp SNMP = snmp("1.3.6.1.2.1.1.5.0", Optional.empty());
    private static final CheckConfig.Machine CPU =
            new CheckConfig.Machine(CheckConfig.Machine.Measure.CPU, 100, "/");

    @TempDir Path folder;
    private final Probes probes = new Probes(Clock.systemUTC());

    @AfterEach
    void close() throws IOException {
        probes.close();
    }

    @Test
    void nginxAnswersWithStatusAndText() throws Exception {
        try (Web web = Web.start(folder)) {
            assertThat(http(web.url("/"), WEB)).isInstanceOf(Outcome.Good.class);
            assertThat(http(web.url("/"), new CheckConfig.Http("200", "bienvenue", 14, false)))
                    .isInstanceOf(Outcome.Good.class);
            assertThat(http(web.url("/"), new CheckConfig.Http("200", "au revoir", 14, false)))
                    .isEqualTo(Outcome.bad("text", "au revoir"));
            assertThat(http(web.url("/missing"), WEB)).isEqualTo(Outcome.bad("status", 404, "200"));
        }
    }

    @Test
    void aCertificateThatSoonExpiresIsToldInTime() throws Exception {
        try (Web web = Web.start(folder)) {
            assertThat(http(web.secureUrl("/"), WEB)).isInstanceOf(Outcome.Bad.class);
            assertThat(http(web.secureUrl("/"), ANY)).isEqualTo(Outcome.bad("certificate", 4));
            assertThat(http(web.secureUrl("/"), new CheckConfig.Http("200", "", 3, true)))
                    .isInstanceOf(Outcome.Good.class);
        }
    }

    @Test
    void snmpdAnswersInBothVersions() throws Exception {
        try (Device device = Device.start(folder)) {
            assertThat(probe(CheckType.SNMP, device.address(), WEB, DNS, SNMP, CPU))
                    .isInstanceOf(Outcome.Good.class);
            CheckConfig.Snmp wrong = snmp("1.3.6.1.2.1.1.5.0", Optional.of("elsewhere"));
            assertThat(probe(CheckType.SNMP, device.address(), WEB, DNS, wrong, CPU))
                    .isEqualTo(Outcome.bad("snmp-value", "cafe-device"));
            assertThat(probe(CheckType.SNMP, device.address(), WEB, DNS, v3("goodpassword"), CPU))
                    .isInstanceOf(Outcome.Good.class);
            assertThat(probe(CheckType.SNMP, device.address(), WEB, DNS, v3("badpassword!"), CPU))
                    .as("a wrong password of ours is no fault of the device")
                    .isInstanceOf(Outcome.Unknown.class);
            CheckConfig.Snmp nothing = snmp("1.3.6.1.2.1.99.1.0", Optional.empty());
            assertThat(probe(CheckType.SNMP, device.address(), WEB, DNS, nothing, CPU))
                    .isInstanceOf(Outcome.Unknown.class);
        }
        assertThat(probe(CheckType.SNMP, "127.0.0.1:9", WEB, DNS, SNMP, CPU))
                .isEqualTo(Outcome.bad("timeout"));
    }

    @Test
    void anOpenPortAndAClosedOneAreToldApart() throws Exception {
        String address;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = "127.0.0.1:" + server.getLocalPort();
            assertThat(tcp(address)).isInstanceOf(Outcome.Good.class);
        }
        assertThat(tcp(address)).isEqualTo(Outcome.bad("refused"));
    }

    @Test
    void aNameThatCannotBeLookedUpSaysNothingAboutTheTarget() throws Exception {
        assertThat(tcp("no-such-name.invalid:80")).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void thisMachineAnswersPing() throws Exception {
        Outcome outcome = probe(CheckType.PING, "127.0.0.1", WEB, DNS, SNMP, CPU);
        assertThat(outcome).isNotInstanceOf(Outcome.Bad.class);
    }

    @Test
    void aNameServerIsAskedItself() throws Exception {
        try (DatagramSocket server =
                new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            Thread.ofVirtual().start(() -> answer(server, 0, new byte[] {93, (byte) 184, 0, 1}));
            assertThat(dns(server, DNS)).isInstanceOf(Outcome.Good.class);
            Thread.ofVirtual().start(() -> answer(server, 3, null));
            assertThat(dns(server, DNS)).isEqualTo(Outcome.bad("dns-none", "example.org"));
            Thread.ofVirtual().start(() -> answer(server, 0, new byte[] {93, (byte) 184, 0, 1}));
            CheckConfig.Dns other =
                    new CheckConfig.Dns("example.org", CheckConfig.Dns.Kind.A, "10.0.0.1");
            assertThat(dns(server, other))
                    .isEqualTo(Outcome.bad("dns-other", "example.org", "93.184.0.1"));
        }
    }

    @Test
    void whatThisMachineUsesIsMeasured() throws Exception {
        for (CheckConfig.Machine.Measure measure : CheckConfig.Machine.Measure.values()) {
            CheckConfig.Machine fine = new CheckConfig.Machine(measure, 100, "/");
            assertThat(probe(CheckType.HOST, "", WEB, DNS, SNMP, fine))
                    .as("%s", measure)
                    .isInstanceOf(Outcome.Good.class);
        }
    }

    private Outcome http(String url, CheckConfig.Http wanted) throws Exception {
        return probe(CheckType.HTTP, url, wanted, DNS, SNMP, CPU);
    }

    private Outcome tcp(String target) throws Exception {
        return probe(CheckType.TCP, target, WEB, DNS, SNMP, CPU);
    }

    private Outcome dns(DatagramSocket server, CheckConfig.Dns question) throws Exception {
        return probe(CheckType.DNS, "127.0.0.1:" + server.getLocalPort(), WEB, question, SNMP, CPU);
    }

    private Outcome probe(
            CheckType type,
            String target,
            CheckConfig.Http http,
            CheckConfig.Dns dns,
            CheckConfig.Snmp snmp,
            CheckConfig.Machine machine)
            throws Exception {
        return probes.probe(Checks.of("x", type, target, http, dns, snmp, machine)).probe();
    }

    private static CheckConfig.Snmp snmp(String oid, Optional<String> equal) {
        return new CheckConfig.Snmp(
                oid,
                Optional.of(new Secret("cafe")),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                equal);
    }

    private static CheckConfig.Snmp v3(String password) {
        return new CheckConfig.Snmp(
                "1.3.6.1.2.1.1.3.0",
                Optional.empty(),
                "comptoir",
                Optional.of(new Secret(password)),
                Optional.of(new Secret("privacypass")),
                Optional.of(0.0),
                Optional.empty(),
                Optional.empty());
    }

    /** Answers one question. */
    private static void answer(DatagramSocket server, int code, byte[] address) {
        try {
            DatagramPacket question = new DatagramPacket(new byte[512], 512);
            server.receive(question);
            ByteBuffer out = ByteBuffer.allocate(600);
            out.put(question.getData(), 0, question.getLength());
            out.putShort(2, (short) (0x8180 | code));
            out.putShort(6, (short) (address == null ? 0 : 1));
            if (address != null) {
                out.putShort((short) 0xC00C).putShort((short) 1).putShort((short) 1);
                out.putInt(60).putShort((short) 4).put(address);
            }
            server.send(
                    new DatagramPacket(out.array(), out.position(), question.getSocketAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** nginx with a certificate of its own that expires in some days. */
    private record Web(Program nginx, int port, int securePort) implements AutoCloseable {

        static Web start(Path folder) throws Exception {
            Path nginx = Program.find("nginx");
            Path openssl = Program.find("openssl");
            int port = freePort();
            int secure = freePort();
            Files.writeString(folder.resolve("index.html"), "<h1>bienvenue</h1>");
            Program.run(
                    List.of(
                            openssl.toString(),
                            "req",
                            "-x509",
                            "-newkey",
                            "rsa:2048",
                            "-nodes",
                            "-days",
                            "5",
                            "-subj",
                            "/CN=127.0.0.1",
                            "-keyout",
                            folder.resolve("key.pem").toString(),
                            "-out",
                            folder.resolve("cert.pem").toString()));
            Path settings = folder.resolve("nginx.conf");
            Files.writeString(settings, settings(folder, port, secure));
            Program program =
                    Program.start(
                            folder.resolve("nginx.log"),
                            List.of(
                                    nginx.toString(),
                                    "-c",
                                    settings.toString(),
                                    "-g",
                                    "daemon off;"));
            Awaiting.until(() -> connects(secure));
            return new Web(program, port, secure);
        }

        private static String settings(Path folder, int port, int secure) {
            return """
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events {}
            http {
              access_log off;
              client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
              uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
              server {
                listen 127.0.0.1:%2$d;
                listen 127.0.0.1:%3$d ssl;
                ssl_certificate %1$s/cert.pem;
                ssl_certificate_key %1$s/key.pem;
                location / { root %1$s; index index.html; }
              }
            }
            user root;
            """
                    .formatted(folder, port, secure);
        }

        String url(String path) {
            return "http://127.0.0.1:" + port + path;
        }

        String secureUrl(String path) {
            return "https://127.0.0.1:" + securePort + path;
        }

        @Override
        public void close() {
            nginx.close();
        }
    }

    /** snmpd with a community and a user. */
    private record Device(Program snmpd, int port) implements AutoCloseable {

        static Device start(Path folder) throws Exception {
            Path snmpd = Program.find("snmpd");
            int port = freePort();
            Path settings = folder.resolve("snmpd.conf");
            Files.writeString(
                    settings,
                    """
                    agentaddress udp:127.0.0.1:%d
                    rocommunity cafe 127.0.0.1
                    sysName cafe-device
                    createUser comptoir SHA-256 "goodpassword" AES "privacypass"
                    rouser comptoir priv
                    """
                            .formatted(port));
            Program program =
                    Program.start(
                            folder.resolve("snmpd.log"),
                            List.of(
                                    "env",
                                    "SNMP_PERSISTENT_DIR=" + folder,
                                    snmpd.toString(),
                                    "-f",
                                    "-Lo",
                                    "-C",
                                    "-c",
                                    settings.toString(),
                                    "-I",
                                    "-smux",
                                    "-p",
                                    folder.resolve("snmpd.pid").toString()));
            Device device = new Device(program, port);
            Awaiting.until(() -> Files.exists(folder.resolve("snmpd.pid")));
            return device;
        }

        String address() {
            return "127.0.0.1:" + port;
        }

        @Override
        public void close() {
            snmpd.close();
        }
    }

    private static boolean connects(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            return true;
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
