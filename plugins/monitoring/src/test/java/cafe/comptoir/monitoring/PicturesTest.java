package cafe.comptoir.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.monitoring.intake.FlowPackets;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pictures of the answers; each is left in {@code target/pictures} for who wants to look at it. */
@ComptoirTest
class PicturesTest {

    private static final int BLUE = 0xFF3498DB;
    private static final int RED = 0xFFE74C3C;

    private final Service printer = new Service();

    @AfterEach
    void close() {
        printer.close();
    }

    @Test
    void availabilityAndResponseTimesArePictures(Cafe cafe) throws Exception {
        Settings.watch(
                cafe,
                "name: \"imprimante de l'entrée\", type: tcp, target: '%s', every: 1s, failures: 1"
                        .formatted(printer.address()),
                "name: jamais, type: host, every: 24h, host: { measure: disk, most: 100 }",
                "name: caisse, type: tcp, target: '%s', every: 1s".formatted(printer.address()));
        Place nadir = cafe.person("Nadir").in("général");
        awaitSaid(nadir, "caisse – en ordre");
        printer.fails();
        awaitSaid(nadir, "imprimante de l'entrée – en panne");

        assertThat(picture(nadir, "courbe.png", "disponibilité")).satisfies(it -> has(it, BLUE));
        nadir.uses("/surveillance détails contrôle:imprimante de l'entrée").sees("se connecter à");
        assertThat(picture(nadir, "courbe.png", "détails"))
                .satisfies(it -> has(it, BLUE))
                .satisfies(it -> has(it, RED));
        for (String period :
                new String[] {"une heure", "un jour", "une semaine", "un mois", "un an"}) {
            nadir.uses("/surveillance graphique contrôle:imprimante de l'entrée période:" + period);
            assertThat(picture(nadir, "courbe.png", "graphique " + period))
                    .satisfies(it -> has(it, BLUE))
                    .satisfies(it -> has(it, RED));
        }
    }

    @Test
    void whatWasNeverMeasuredHasNoCurve(Cafe cafe) throws Exception {
        Settings.watch(
                cafe,
                "name: caisse, type: host, every: 1s, host: { measure: disk, most: 100 }",
                "name: jamais, type: host, every: 24h, host: { measure: disk, most: 100 }");
        Place nadir = cafe.person("Nadir").in("général");

        nadir.uses("/surveillance graphique contrôle:jamais");

        assertThat(count(picture(nadir, "courbe.png", "sans mesure"), BLUE)).isZero();
    }

    @Test
    void flowsAndLogsByMachineArePictures(Cafe cafe) throws Exception {
        Settings.listenAnywhere(cafe);
        Place nadir = cafe.person("Nadir").in("général");
        try (DatagramSocket socket = new DatagramSocket()) {
            send(socket, FlowPackets.v9(0, true, 8), Ports.of(cafe, "flux"));
            int syslog = Ports.of(cafe, "syslog UDP");
            for (int host = 1; host <= 12; host++) {
                String line =
                        "<13>1 - poste-%d essai - - - %s".formatted(host, "x".repeat(host * 50));
                send(socket, line.getBytes(UTF_8), syslog);
            }
        }

        Awaiting.until(() -> {
            nadir.uses("/surveillance flux").sees("Journaux et flux");
            return nadir.messages().getLast().says("Journaux : 12 lignes")
                    && nadir.messages().getLast().says("Flux : 8 reçus");
        });
        assertThat(picture(nadir, "flux.png", "flux")).satisfies(it -> has(it, BLUE));
        assertThat(picture(nadir, "journaux.png", "journaux")).satisfies(it -> has(it, BLUE));
    }

    private static void has(BufferedImage picture, int colour) {
        assertThat(count(picture, colour)).isPositive();
    }

    private static long count(BufferedImage picture, int colour) {
        int[] all =
                picture.getRGB(
                        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return IntStream.of(all).filter(it -> it == colour).count();
    }

    private static BufferedImage picture(Place place, String file, String as) throws IOException {
        byte[] png = place.seesFile(file).content().toByteArray();
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve(as + ".png"), png);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(800);
        return picture;
    }

    private static void awaitSaid(Place place, String words) {
        Awaiting.until(() -> {
            place.uses("/surveillance état").sees("contrôle");
            return place.messages().getLast().says(words);
        });
    }

    private static void send(DatagramSocket socket, byte[] bytes, int port) throws IOException {
        socket.send(
                new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    }
}
