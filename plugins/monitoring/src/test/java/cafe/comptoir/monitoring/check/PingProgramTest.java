package cafe.comptoir.monitoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is not root asks {@code ping}; whatever keeps that from trying is our own fault. */
class PingProgramTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir Path folder;

    @Test
    void anEchoIsGoodWithTheTimeItTook() {
        assertThat(PingProgram.judge(0, "64 bytes: icmp_seq=1 ttl=64 time=0.045 ms"))
                .isEqualTo(new Outcome.Good(Duration.ofNanos(45_000)));
        assertThat(PingProgram.judge(0, "64 bytes: icmp_seq=1 ttl=64 time<1 ms"))
                .isEqualTo(new Outcome.Good(Duration.ofMillis(1)));
    }

    @Test
    void silenceAfterAnEchoThatWasSentIsDown() {
        assertThat(PingProgram.judge(1, "1 packets transmitted, 0 received, 100% packet loss"))
                .isEqualTo(Outcome.bad("no-echo"));
        assertThat(PingProgram.judge(1, "1 packets transmitted, 0 packets received, 100% loss"))
                .as("BusyBox and inetutils")
                .isEqualTo(Outcome.bad("no-echo"));
    }

    @Test
    void whoeverMayNotSendAnEchoKnowsNothing() {
        Outcome forbidden = Outcome.unknown("ping-forbidden");

        assertThat(
                        PingProgram.judge(
                                2,
                                "ping: socktype: SOCK_RAW\nping: socket: Operation not permitted\nping: => missing cap_net_raw+p capability"))
                .as("iputils")
                .isEqualTo(forbidden);
        assertThat(PingProgram.judge(1, "ping: permission denied (are you root?)"))
                .as("BusyBox exits with 1, as if nobody had answered")
                .isEqualTo(forbidden);
        assertThat(PingProgram.judge(1, "ping: Lacking privilege for icmp socket."))
                .as("inetutils does, too")
                .isEqualTo(forbidden);
    }

    @Test
    void aMachineWithoutNetworkSaysNothingAboutTheTarget() {
        assertThat(PingProgram.judge(2, "ping: connect: Network is unreachable"))
                .isEqualTo(Outcome.unknown("monitor", "Network is unreachable"));
    }

    @Test
    void whatPingSaysOtherwiseIsNotTakenForAnAnswer() {
        assertThat(PingProgram.judge(1, "")).isEqualTo(Outcome.unknown("ping-odd", "exit 1"));
        assertThat(PingProgram.judge(2, "ping: invalid option -- 'W'"))
                .isEqualTo(Outcome.unknown("ping-odd", "ping: invalid option -- 'W'"));
        assertThat(PingProgram.judge(139, "")).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void withoutTheProgrammeNothingIsKnown() throws Exception {
        assertThat(ask(folder.resolve("no-such-ping").toString()))
                .isEqualTo(Outcome.unknown("no-ping"));
    }

    @Test
    void aPingThatHangsIsOurOwnFault() throws Exception {
        assertThat(ask(program("exec sleep 60"))).isEqualTo(Outcome.unknown("overloaded"));
    }

    @Test
    void pingIsAskedInTheLanguageThatIsUnderstood() throws Exception {
        String french = program("[ \"$LC_ALL\" = C ] && echo 'time=3 ms' || echo 'temps=3 ms'");

        assertThat(ask(french)).isEqualTo(new Outcome.Good(Duration.ofMillis(3)));
    }

    @Test
    void theRealPingWithoutAnyRightIsUnknown() throws Exception {
        Path setpriv = Program.find("setpriv");
        Path ping = Program.find("ping");
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give up rights");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path bare = Files.copy(ping, folder.resolve("ping-without-capabilities"));
        Files.setPosixFilePermissions(bare, PosixFilePermissions.fromString("rwxr-xr-x"));
        String powerless =
                "exec %s --reuid 65534 --regid 65534 --clear-groups --no-new-privs --bounding-set -all %s \"$@\""
                        .formatted(setpriv, bare);

        Outcome outcome = ask(program(powerless));

        assertThat(outcome)
                .satisfiesAnyOf(
                        it -> assertThat(it).isEqualTo(Outcome.unknown("ping-forbidden")),
                        it ->
                                assertThat(it)
                                        .as("where net.ipv4.ping_group_range lets everybody ping")
                                        .isInstanceOf(Outcome.Good.class));
    }

    @Test
    void aPingThatMayNotBeRunIsForbiddenAndNotMissing() throws Exception {
        Path file = Files.writeString(folder.resolve("ping"), "#!/bin/sh\n");

        assertThat(ask(file.toString())).isEqualTo(Outcome.unknown("ping-forbidden"));
    }

    private static Outcome ask(String command) throws Exception {
        return new PingProgram(command).ask(InetAddress.getLoopbackAddress(), SECOND);
    }

    private String program(String script) throws IOException {
        Path file = folder.resolve("ping");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file.toString();
    }
}
