package cafe.comptoir.sshsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told that something is wrong with the vault, and that it is over. */
@VaultCafe
class TroubleTest {

    private static final String CALL = "Le coffre a besoin de vous";
    private static final long MOST_KEPT_FREE = 1_000_000L * 1024 * 1024;

    @TempDir Path folder;

    @Test
    void readersAreToldOnceThatTheDiskIsFullAndThatItIsOver(Cafe cafe) throws Exception {
        assumeTrue(
                Files.getFileStore(folder).getUsableSpace() < MOST_KEPT_FREE,
                "the disk has more than a TB free");
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", "before\n");
        Place nadir = cafe.person("Nadir").inDirectMessages();
        long heard = calls(nadir);

        keepFree(cafe, "1000000");
        assertThat(machine.ships("poste", "poste-12", "lost\n").code()).isEqualTo(1);

        nadir.sees("Le disque du coffre est plein");
        nadir.sees("Faites de la place");
        cafe.person("Claire").inDirectMessages().sees("Le disque du coffre est plein");
        assertThat(machine.ships("poste", "poste-12", "lost too\n").err())
                .contains("Les 0 premières lignes sont sur le disque", "Faites de la place");
        assertThat(machine.reads("Nadir", "query host=poste-12").out()).endsWith("before\n");
        assertThat(cafe.plugin("ssh-security").toString()).contains("est plein");
        assertThat(calls(nadir)).as("one message").isEqualTo(heard + 1);
        assertThat(calls(cafe.person("Hugo").inDirectMessages())).isZero();

        keepFree(cafe, "1");
        nadir.sees("C'est réglé");
        assertThat(calls(nadir)).as("it took the message's place").isEqualTo(heard);
        assertThat(machine.ships("poste", "poste-12", "after\n").code()).isZero();
    }

    @Test
    void anAlteredBlockIsFoundOvernightAndToldUntilItIsMended(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", "a line\n");
        assertThat(machine.reads("Nadir", "verify").code()).isZero();
        Place nadir = cafe.person("Nadir").inDirectMessages();

        flipFirstBlock(cafe);
        cafe.advance(Duration.ofDays(1));

        nadir.sees("n'est plus tel qu'il a été signé");
        nadir.sees("bloc 0");
        assertThat(machine.reads("Nadir", "query class=AUDIT by=schedule").out())
                .contains("intact=false");
        assertThat(cafe.plugin("ssh-security").toString()).contains("ALTÉRÉ");

        flipFirstBlock(cafe);
        assertThat(machine.reads("Nadir", "verify").code()).isZero();
        nadir.sees("C'est réglé");
    }

    @Test
    void inAChannelReadersAreCalledByName(Cafe cafe) throws Exception {
        cafe.editSettings(
                "ssh-security",
                yaml -> yaml.replaceAll("(?m)^channel:.*|^# channel:.*", "channel: général"));
        Machine _ = new Machine(cafe, folder);
        Place channel = cafe.person("Nadir").in("général");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            cafe.editSettings(
                    "ssh-security",
                    yaml -> yaml.replace("port: 0", "port: " + taken.getLocalPort()));

            channel.sees("est déjà pris");
            channel.sees("@Nadir");
        }

        Machine.until(
                "the port is taken as soon as it is free",
                () -> !cafe.plugin("ssh-security").toString().contains("est déjà pris"));
        channel.sees("C'est réglé");
    }

    @Test
    void aStoppedVaultSaysThatItsNoticeIsOld(Cafe cafe) throws Exception {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        machine.ships("poste", "poste-12", "a line\n");
        flipFirstBlock(cafe);
        assertThat(machine.reads("Nadir", "verify").code()).isEqualTo(1);
        Place nadir = cafe.person("Nadir").inDirectMessages();
        nadir.sees("n'est plus tel qu'il a été signé");

        cafe.stop();

        nadir.sees("n'est plus tenu à jour");
        flipFirstBlock(cafe);
        cafe.startAgain();
    }

    private static long calls(Place place) {
        return place.messages().stream()
                .filter(message -> message.toString().contains(CALL))
                .count();
    }

    private static void keepFree(Cafe cafe, String mib) {
        cafe.editSettings(
                "ssh-security",
                yaml -> yaml.replaceAll("keep-free-mib: \\d+", "keep-free-mib: " + mib));
    }

    private static void flipFirstBlock(Cafe cafe) throws IOException {
        Path segment =
                cafe.home().resolve("data/ssh-security/log/segments/seg-0000000000000000.cvb");
        try (var file = new java.io.RandomAccessFile(segment.toFile(), "rw")) {
            file.seek(60);
            int value = file.read();
            file.seek(60);
            file.write(value ^ 1);
        }
    }
}
