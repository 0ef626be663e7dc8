package cafe.comptoir.sshsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sshsecurity.Machine.Outcome;
import cafe.comptoir.testkit.Cafe;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The vault over a real ssh. */
@Execution(ExecutionMode.CONCURRENT)
@VaultCafe
class SshTest {

    private static final String LINES =
            """
            Nov 22 12:00:01 sshd[12]: Failed password for root from 192.0.2.7 port 4711
            Nov 22 12:00:02 sshd[12]: Accepted publickey for nadir from 10.1.2.3
            """;

    @TempDir Path folder;

    @Test
    void whatAMachineShipsTheEngineerFinds(Cafe cafe) {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "poste-12");

        Outcome shipped = machine.ships("poste", "poste-12", LINES);
        Outcome found = machine.reads("Nadir", "query host=poste-12 \"failed password\"");

        assertThat(shipped).isEqualTo(new Outcome(0, "2 lignes sont sur le disque.\n", ""));
        assertThat(found.err()).isEmpty();
        assertThat(found.out())
                .endsWith(
                        " poste-12 - Nov 22 12:00:01 sshd[12]: Failed password for root from 192.0.2.7 port 4711\n")
                .hasLineCount(1);
        assertThat(machine.reads("Nadir", "query ip=10.0.0.0/8").out()).contains("nadir");
        assertThat(machine.reads("Nadir", "query ip=10.0.0.0/8").out()).doesNotContain("Failed");
        assertThat(machine.reads("Nadir", "sources").out()).contains("poste-12");
        assertThat(machine.reads("Nadir", "verify").out()).contains("Intact");
    }

    @Test
    void onlyReadersRead(Cafe cafe) {
        Machine machine =
                new Machine(cafe, folder)
                        .reader("Nadir")
                        .reader("Hugo")
                        .shipper("poste", "poste-12");

        assertThat(machine.reads("Hugo", "query").code()).isEqualTo(255);
        assertThat(machine.reads("stranger", "query").code()).isEqualTo(255);
        assertThat(machine.reads("poste", "query").code()).isEqualTo(2);
        assertThat(machine.ships("poste", "caisse-1", LINES).code()).isEqualTo(1);

        String audit = machine.reads("Nadir", "query class=AUDIT refused").out();
        assertThat(audit)
                .contains("reason=role")
                .contains("reason=unknown-key")
                .contains("command=query reason=command")
                .contains("command=\"ingest caisse-1\" reason=host");
    }

    @Test
    void everyActIsRecorded(Cafe cafe) {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", LINES);

        machine.reads("Nadir", "query host=poste-12 sshd");
        machine.reads("Nadir", "query verstehe=ich");

        String nadir = Long.toString(cafe.person("Nadir").id());
        Machine.until(
                "the console's acts are taken up",
                () ->
                        machine.reads("Nadir", "query class=AUDIT key-added")
                                .out()
                                .contains("key-added"));
        assertThat(machine.reads("Nadir", "query class=AUDIT").out())
                .contains("login person=" + nadir)
                .contains("logout person=" + nadir)
                .contains("ingest-ended shipper=* host=poste-12 lines=2")
                .containsPattern("query-done person=" + nadir + " .*host=poste-12 sshd\" rows=2");
    }

    @Test
    void escapeSequencesInLogsAreShownNotExecuted(Cafe cafe) {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships(
                "poste", "p", "bad \u001b]0;owned\u0007 \u009b31m line\u2028next \u202eevil\n");

        String shown = machine.reads("Nadir", "query bad").out();

        assertThat(shown)
                .endsWith("p - bad \\x1b]0;owned\\x07 \\x9b31m line\\u2028next \\u202eevil\n");
    }

    @Test
    void thereIsNoWayPastTheCommands(Cafe cafe) {
        Machine machine = new Machine(cafe, folder).reader("Nadir");

        for (String attempt : new String[] {"bash", "scp -t /tmp/x; bash", "query; id", "$(id)"}) {
            assertThat(machine.reads("Nadir", attempt).out()).doesNotContain("uid=");
        }
        Outcome forwarding =
                machine.run(
                        machine.ssh(
                                "Nadir",
                                "x",
                                "-o",
                                "ExitOnForwardFailure=yes",
                                "-R",
                                "0:127.0.0.1:9",
                                "help"));
        assertThat(forwarding.code()).isNotZero();
    }

    @Test
    void aShellUnderstandsTheSameCommands(Cafe cafe) {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", LINES);

        Outcome plain =
                machine.run(
                        machine.ssh("Nadir", "x"),
                        "query accepted\nhelp\nexit\n".getBytes(StandardCharsets.UTF_8));
        Outcome terminal =
                machine.run(
                        machine.ssh("Nadir", "x"),
                        "query accepted\nexit\n".getBytes(StandardCharsets.UTF_8));

        assertThat(plain.out()).contains("Accepted publickey").contains("tail [-f]");
        assertThat(terminal.out()).contains("Accepted publickey");
    }

    @Test
    void itIsSaidWhenNothingFitsAndWhenThereMayBeMore(Cafe cafe) {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", LINES);

        assertThat(machine.reads("Nadir", "query host=poste-99").err())
                .contains("Aucune ligne ne correspond");
        assertThat(machine.reads("Nadir", "query host=poste-12 limit=1").err())
                .contains("Arrêté à limit=1");
        assertThat(machine.reads("Nadir", "query host=poste-12").err()).doesNotContain("ligne");
        assertThat(machine.reads("Nadir", "query hots=poste-12").err())
                .contains("hots=poste-12", "n'est pas un filtre");
        assertThat(machine.reads("Nadir", "query ip=10.1 x").err())
                .contains("n'est pas une adresse IP");
        assertThat(machine.reads("Nadir", "ls").err()).contains("Il y a query");
    }

    @Test
    void aTerminalHasAPromptAndRemembersWhatWasTyped(Cafe cafe) {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", LINES);
        var command = machine.ssh("Nadir", "x");
        command.add(1, "-tt");

        Outcome terminal =
                machine.run(
                        command,
                        "query nothinX\u007flike accepted\r\u001b[A\u0015query accepted\r\u001b[A\r\u0004"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(terminal.out()).contains("les commandes").contains("coffre> query accepted");
        assertThat(terminal.out().split("Accepted publickey", -1)).hasSize(3);
    }

    @Test
    void tailFollowsUntilTheRoleIsLost(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", LINES);
        Process tail = machine.start(machine.ssh("Nadir", "x", "tail -f host=poste-12"));
        try (BufferedReader lines = tail.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).contains("Failed password");
            assertThat(lines.readLine()).contains("Accepted publickey");
            machine.ships("poste", "poste-12", "a new line\n");
            assertThat(lines.readLine()).contains("a new line");

            long before = System.nanoTime();
            cafe.person("Nadir").inServer("company").loses("Ingénieur réseau");
            cafe.person("Nadir").inServer("public").roles().stream()
                    .filter(role -> role.startsWith("Ing"))
                    .forEach(role -> cafe.person("Nadir").inServer("public").loses(role));
            assertThat(tail.waitFor(10, TimeUnit.SECONDS)).isTrue();
            // Two seconds are promised; the others are for the tests that run beside this one.
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(6));
        }
        assertThat(machine.reads("Nadir", "query").code()).isEqualTo(255);
    }

    @Test
    void aKeyHasAFewConnectionsAtATime(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir");
        cafe.editSettings(
                "ssh-security",
                yaml -> yaml.replace("sessions-per-key: 10", "sessions-per-key: 1"));
        Process tail = machine.start(machine.ssh("Nadir", "x", "tail -f class=AUDIT"));
        try (BufferedReader lines = tail.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isNotNull();

            assertThat(machine.reads("Nadir", "help").code()).isEqualTo(255);

            assertThat(lines.lines().anyMatch(line -> line.contains("refused-crowded"))).isTrue();
        } finally {
            tail.destroy();
        }
        Machine.until("its place is free", () -> machine.reads("Nadir", "help").code() == 0);
    }

    @Test
    void aKeyTakenOutAtTheConsoleEndsItsSessions(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir");
        Process tail = machine.start(machine.ssh("Nadir", "x", "tail -f class=AUDIT"));
        try (BufferedReader lines = tail.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isNotNull();
            String fingerprint =
                    machine.run(
                                    java.util.List.of(
                                            "ssh-keygen", "-lf", machine.pub("Nadir").toString()))
                            .out()
                            .split(" ")[1];

            assertThat(machine.console("key", "remove", fingerprint).code()).isZero();

            assertThat(tail.waitFor(2, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void manyLinesArriveWhole(Cafe cafe) {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        String many =
                IntStream.range(0, 200_000)
                        .mapToObj(i -> "line %06d of many that are somewhat long".formatted(i))
                        .collect(Collectors.joining("\n"));

        assertThat(machine.ships("poste", "p", many).out())
                .isEqualTo("200000 lignes sont sur le disque.\n");

        assertThat(machine.reads("Nadir", "query host=p 199999").out()).hasLineCount(1);
        assertThat(machine.reads("Nadir", "query host=p").out()).hasLineCount(200_000);
    }

    @Test
    void theFingerprintIsTheOneThatSshSees(Cafe cafe) {
        Machine machine = new Machine(cafe, folder);
        Machine.requireInstalled("ssh-keyscan");

        Outcome scan =
                machine.run(
                        java.util.List.of(
                                "ssh-keyscan",
                                "-p",
                                Integer.toString(machine.port()),
                                "127.0.0.1"));
        Outcome print =
                machine.run(
                        java.util.List.of("ssh-keygen", "-lf", "-"),
                        scan.out().getBytes(StandardCharsets.UTF_8));

        assertThat(print.out()).contains(machine.fingerprint());
    }
}
