package cafe.comptoir.sshsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sshsecurity.Machine.Outcome;
import cafe.comptoir.testkit.Cafe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code comptoir vault move} and {@code restore}: through pipes, cut, wrong, and where there is one already. */
@VaultCafe
class MovingTest {

    private static final String LINE = "a line that moves house\n";

    @TempDir Path folder;

    @Test
    void aPipeCarriesTheWholeVault(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", LINE);
        cafe.stop();
        Path other = folder.resolve("other");

        Outcome moved =
                machine.run(
                        shell(
                                "%s move - | %s restore -"
                                        .formatted(
                                                ConsoleProcess.command(cafe.home()),
                                                ConsoleProcess.command(other))));

        assertThat(moved.out()).contains("Intact");
        assertThat(moved.err()).contains("ne redémarrez plus l'hôte ici", "sont en place");
        assertThat(moved.code()).isZero();
        assertThat(content(other.resolve("data/ssh-security/log"), ""))
                .isEqualTo(content(data(cafe).resolve("log"), ""));
        assertThat(Machine.console(other, "key", "list").out()).contains("reader", "shipper *");
        cafe.startAgain();
    }

    @Test
    void theMovedVaultLetsTheSamePeopleInUnderTheSameHostKey(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        String fingerprint = machine.fingerprint();
        machine.ships("poste", "poste-12", LINE);
        cafe.stop();
        Path parcel = folder.resolve("vault.zip");
        assertThat(machine.console("move", parcel.toString()).code()).isZero();

        Files.move(data(cafe), folder.resolve("old"));
        assertThat(machine.console("restore", parcel.toString()).code()).isZero();
        cafe.startAgain();
        machine.findsPort();

        assertThat(machine.fingerprint()).isEqualTo(fingerprint);
        assertThat(machine.reads("Nadir", "query host=poste-12").out()).endsWith(LINE);
        assertThat(machine.reads("Nadir", "verify").code()).isZero();
    }

    @Test
    void aCutParcelPutsNothingInPlace(Cafe cafe) throws Exception {
        byte[] parcel = parcel(cafe);
        Path other = folder.resolve("other");
        Path cut = folder.resolve("cut.zip");

        for (int at : cuts(parcel)) {
            Files.write(cut, Arrays.copyOf(parcel, at));

            Outcome refused = Machine.console(other, "restore", cut.toString());

            assertThat(refused.code()).as("cut at %d", at).isEqualTo(1);
            assertThat(refused.err()).contains("n'est pas entier", "rien n'a été mis en place");
            assertThat(content(other, "")).as("cut at %d", at).isEmpty();
        }
        Files.write(cut, parcel);
        assertThat(Machine.console(other, "restore", cut.toString()).code()).isZero();
    }

    @Test
    void aCutPipePutsNothingInPlace(Cafe cafe) throws Exception {
        byte[] parcel = parcel(cafe);
        Path whole = Files.write(folder.resolve("whole.zip"), parcel);
        Path other = folder.resolve("other");

        Outcome refused =
                new Machine(cafe, folder)
                        .run(
                                shell(
                                        "head -c %d '%s' | %s restore -"
                                                .formatted(
                                                        parcel.length / 2,
                                                        whole,
                                                        ConsoleProcess.command(other))));

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("n'est pas entier");
        assertThat(content(other, "")).isEmpty();
    }

    @Test
    void whatIsNoParcelIsRefused(Cafe cafe) throws Exception {
        Path other = folder.resolve("other");
        Path wrong = folder.resolve("wrong");

        for (String text : List.of("", "holiday.jpg")) {
            Files.writeString(wrong, text);
            assertThat(Machine.console(other, "restore", wrong.toString()).err())
                    .contains("n'est pas entier");
        }
        assertThat(Machine.console(other, "restore", folder.toString()).err())
                .contains("Il n'y a pas de fichier");
        assertThat(content(other, "")).isEmpty();
    }

    @Test
    void anAlteredParcelIsRefusedWhereItMatters(Cafe cafe) throws Exception {
        byte[] parcel = parcel(cafe);
        Path altered = Files.write(folder.resolve("altered.zip"), parcel);
        Path whole = folder.resolve("whole");
        assertThat(Machine.console(whole, "restore", altered.toString()).code()).isZero();
        List<String> original = content(whole, "data/ssh-security/log");

        for (int at = 7; at < parcel.length; at += parcel.length / 40) {
            byte[] bytes = parcel.clone();
            bytes[at] ^= 4;
            Files.write(altered, bytes);
            Path other = folder.resolve("other-" + at);

            if (Machine.console(other, "restore", altered.toString()).code() == 0) {
                assertThat(content(other, "data/ssh-security/log")).isEqualTo(original);
            } else {
                assertThat(content(other, "")).as("flipped at %d", at).isEmpty();
            }
        }
    }

    @Test
    void moveSaysThatNobodyReadsItAnyMore(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).shipper("poste", "*");
        machine.ships("poste", "poste-12", LINE);
        cafe.stop();
        byte[] much = new byte[1 << 20];
        new Random(7).nextBytes(much);
        Files.createDirectories(data(cafe).resolve("log/quarantine"));
        Files.write(data(cafe).resolve("log/quarantine/much"), much);

        Outcome cut =
                machine.run(
                        shell(
                                "{ %s move -; echo \"code $?\" >&2; } | head -c 100 >/dev/null"
                                        .formatted(ConsoleProcess.command(cafe.home()))));

        assertThat(cut.err()).contains("the other end of the pipe has gone", "code 1");
        cafe.startAgain();
    }

    @Test
    void whereThereIsAVaultNothingIsChanged(Cafe cafe) throws Exception {
        byte[] parcel = parcel(cafe);
        Path file = Files.write(folder.resolve("vault.zip"), parcel);
        List<String> before = content(data(cafe), "log");

        Outcome refused = new Machine(cafe, folder).console("restore", file.toString());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("rien n'a été changé", "arrêtez l'hôte", "mv " + data(cafe).toRealPath());
        assertThat(content(data(cafe), "log")).containsAll(before);
    }

    /** A vault moved to a file while the café was closed. */
    private byte[] parcel(Cafe cafe) throws IOException {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", LINE);
        cafe.stop();
        Path parcel = folder.resolve("parcel.zip");
        assertThat(machine.console("move", parcel.toString()).code()).isZero();
        cafe.startAgain();
        return Files.readAllBytes(parcel);
    }

    /** Where a copy might end: before each file in the ZIP, in the middle of one, and near the end. */
    private static List<Integer> cuts(byte[] zip) {
        List<Integer> cuts = new ArrayList<>(List.of(zip.length / 3, 2 * zip.length / 3));
        for (int i = 1; i + 4 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                cuts.add(i);
            }
        }
        assertThat(cuts).hasSizeGreaterThan(6);
        return cuts;
    }

    private static List<String> shell(String line) {
        return List.of("sh", "-c", line);
    }

    private static Path data(Cafe cafe) {
        return cafe.home().resolve("data/ssh-security");
    }

    /** Returns each file's name and content. */
    private static List<String> content(Path root, String below) throws IOException {
        if (!Files.exists(root.resolve(below))) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve(below))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.endsWith(".lock")) {
                    all.add(
                            root.relativize(file)
                                    + " "
                                    + Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return all;
    }
}
