package cafe.comptoir.sshsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sshsecurity.Machine.Outcome;
import cafe.comptoir.testkit.Cafe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vault's files over a real sftp. */
@VaultCafe
class SftpTest {

    private static final String MANY =
            IntStream.range(0, 100_000)
                    .mapToObj(i -> "line %06d \u001b[31m of many%n".formatted(i))
                    .collect(Collectors.joining());

    @TempDir Path folder;

    @Test
    void aFileHoldsWhatWasReceivedByteForByte(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", MANY);
        machine.ships("poste", "other", "something else\n");
        LocalDate day = LocalDate.ofInstant(cafe.now(), ZoneId.of("Europe/Paris"));

        Outcome listed = sftp(machine, "ls -l /by-host/poste-12\nls /by-date/" + day);
        sftp(machine, "get /by-host/poste-12/%s.log %s".formatted(day, folder.resolve("one")));
        sftp(machine, "get /by-date/%s/poste-12.log %s".formatted(day, folder.resolve("two")));

        assertThat(listed.out()).contains(Integer.toString(MANY.length()), "other.log");
        assertThat(Files.readString(folder.resolve("one"))).isEqualTo(MANY);
        assertThat(Files.readString(folder.resolve("two"))).isEqualTo(MANY);
        assertThat(machine.reads("Nadir", "query class=AUDIT sftp-read").out())
                .contains("host=poste-12 date=" + day + " bytes=" + MANY.length());
    }

    @Test
    void nothingCanBeWrittenAndNothingOutsideRead(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", "a line\n");
        Path local = Files.writeString(folder.resolve("evil"), "x");

        for (String attempt :
                List.of(
                        "put " + local + " /by-host/evil",
                        "rm /by-host/poste-12/*",
                        "mkdir /x",
                        "rename /by-host /y",
                        "symlink / /by-host/l",
                        "get /../../etc/hostname " + folder.resolve("stolen"),
                        "get /by-host/../../../etc/hostname " + folder.resolve("stolen"))) {
            assertThat(sftp(machine, attempt).code()).as(attempt).isNotZero();
        }
        assertThat(folder.resolve("stolen")).doesNotExist();
        assertThat(machine.reads("Nadir", "query class=AUDIT read-only").out())
                .contains("/by-host/evil");
    }

    @Test
    void whoMayNotReadGetsNoFiles(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Hugo").shipper("poste", "*");

        assertThat(sftp(machine, "Hugo", "ls /").code()).isNotZero();
        assertThat(sftp(machine, "poste", "ls /").code()).isNotZero();
    }

    private Outcome sftp(Machine machine, String batch) throws Exception {
        return sftp(machine, "Nadir", batch);
    }

    private Outcome sftp(Machine machine, String key, String batch) throws Exception {
        Machine.requireInstalled("sftp");
        Path commands =
                Files.writeString(folder.resolve("batch"), batch + "\n", StandardCharsets.UTF_8);
        List<String> line =
                new ArrayList<>(
                        List.of("sftp", "-b", commands.toString(), "-P", "" + machine.port()));
        line.addAll(machine.options(key));
        line.add("x@127.0.0.1");
        return machine.run(line);
    }
}
