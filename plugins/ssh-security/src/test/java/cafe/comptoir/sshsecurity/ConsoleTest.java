package cafe.comptoir.sshsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sshsecurity.Machine.Outcome;
import cafe.comptoir.testkit.Cafe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code comptoir vault}, with the host up and down. */
@VaultCafe
class ConsoleTest {

    @TempDir Path folder;

    @Test
    void aFlippedByteIsNamed(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", "a line\n");
        cafe.stop();
        assertThat(machine.console("verify").code()).isZero();

        Path segment = segment(cafe);
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);

        Outcome verdict = machine.console("verify");
        assertThat(verdict.code()).isEqualTo(1);
        assertThat(verdict.out())
                .containsPattern(
                        "ALTÉRÉ\\h: fichier seg-0000000000000000.cvb, bloc \\d+, écrit vers le ");
        cafe.startAgain();
    }

    @Test
    void theVaultMovesToAnotherMachineInOneFile(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", "a line\n");
        Path parcel = folder.resolve("vault.zip");
        assertThat(machine.console("move", parcel.toString()).err())
                .contains("en cours d'utilisation");

        cafe.stop();
        assertThat(machine.console("move", parcel.toString()).code()).isZero();
        Path other = folder.resolve("other");
        Outcome restored = Machine.console(other, "restore", parcel.toString());

        assertThat(restored.code()).isZero();
        assertThat(restored.out()).contains("Intact");
        assertThat(Machine.console(other, "key", "list").out()).contains("reader", "shipper *");
        assertThat(other.resolve("data/ssh-security/keys/ssh_host_ed25519_key"))
                .hasSameBinaryContentAs(key(cafe));
        assertThat(Machine.console(other, "restore", parcel.toString()).code()).isEqualTo(1);
        cafe.startAgain();
    }

    @Test
    void lostKeysComeBackFromTheirBackup(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir");
        Path backup = folder.resolve("keys.zip");
        assertThat(machine.console("backup-keys", backup.toString()).code()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        byte[] before = Files.readAllBytes(key(cafe));

        cafe.stop();
        try (Stream<Path> keys = Files.list(key(cafe).getParent())) {
            for (Path lost : keys.toList()) {
                Files.delete(lost);
            }
        }
        assertThat(machine.console("restore-keys", backup.toString()).code()).isZero();
        cafe.startAgain();

        assertThat(key(cafe)).hasBinaryContent(before);
        assertThat(machine.console("verify").code()).isZero();
    }

    @Test
    void wrongUseIsExplained(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder);

        assertThat(machine.console("frobnicate").code()).isEqualTo(2);
        assertThat(machine.console("key", "add", "--person", "me", "file"))
                .satisfies(it -> assertThat(it.code()).isEqualTo(2))
                .satisfies(it -> assertThat(it.err()).contains("17 à 20 chiffres"));
        Path secret = Files.writeString(folder.resolve("id_ed25519"), "-----BEGIN");
        assertThat(machine.console("key", "add", "--person", "1".repeat(18), secret.toString()))
                .satisfies(it -> assertThat(it.code()).isEqualTo(1))
                .satisfies(it -> assertThat(it.err()).contains("qui finit par .pub"));
        assertThat(machine.console("key", "list").out()).doesNotContain("1".repeat(18));
        assertThat(machine.console("key", "remove", "SHA256:nothing").code()).isEqualTo(1);
        assertThat(machine.console("--help").out()).contains("comptoir vault verify");
    }

    private static Path key(Cafe cafe) {
        return cafe.home().resolve("data/ssh-security/keys/ssh_host_ed25519_key");
    }

    private static Path segment(Cafe cafe) {
        return cafe.home().resolve("data/ssh-security/log/segments/seg-0000000000000000.cvb");
    }
}
