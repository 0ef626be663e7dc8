package cafe.comptoir.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Place;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of README and documents. Runs only when it is named: {@code docs/images/take} does so, and
 * says where they go with {@code -Dpictures.into}.
 */
@BrowserTest
class DocsPictures {

    private static final Path INTO =
            Path.of(System.getProperty("pictures.into", "target/pictures"));

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int LINES = 1234;

    @Test
    void ofTheFourPlugins(OpenCafe cafe, Page page) throws IOException, SQLException {
        page.sized(1000, 640);
        vault(cafe, page);
        tickets(cafe, page);
        staffChat(cafe, page);
        monitoring(cafe, page);
        behindTheScenes(page);
    }

    private static void tickets(OpenCafe cafe, Page page) throws IOException {
        cafe.person("Claire").in("aide").uses("/ticket panneau").sees("Le panneau est publié");
        keep(page, page.open("as=jeanne&channel=aide", "Jeanne"), "Besoin d'aide", "panel");

        Actor jeanne = cafe.person("Jeanne");
        jeanne.in("aide")
                .clicks("Ouvrir un ticket")
                .fills("problem", "L'écran reste noir quand j'allume l'ordinateur.")
                .fills("machine", "Poste 7")
                .attaches("picture", "ecran.png", Files.readAllBytes(PhotoOfScreen.file()))
                .submits();
        Place channel = jeanne.inChannelStartingWith("ticket-");
        page.sized(1500, 900);
        List<Pane> both =
                page.open(
                        "as=jeanne&channel=%s&beside=hugo:company/tickets"
                                .formatted(channel.name().replace("#", "")),
                        "Jeanne",
                        "Hugo");
        both.getLast().clicks("Prendre en charge").sees("est à vous");
        cafe.person("Hugo")
                .in(channel.name())
                .writes("Bonjour Jeanne, j'arrive dans deux minutes.");
        jeanne.in(channel.name()).writes("Merci !");
        both.getFirst().sees("Merci !");
        keep(page, both, "Pris en charge par Hugo", "ticket");
        page.sized(1000, 640);
        cafe.person("Hugo")
                .in("tickets")
                .clicks("Note privée")
                .fills("text", "Même panne que mardi : essayer d'abord un autre câble.")
                .submits();
        keep(page, page.open("as=ines&channel=company/tickets", "Inès"), "un autre câble", "card");
    }

    private static void staffChat(OpenCafe cafe, Page page) {
        for (String person : List.of("Hugo", "Léo", "Nadir")) {
            cafe.person(person).in("Équipe/général").uses("/service prendre");
        }
        cafe.person("Léo").in("Équipe/général").uses("/service pause");
        cafe.person("Nadir")
                .in("Équipe/général")
                .uses("/service fin")
                .fills("note", "Le poste 4 attend une pièce, ne pas le rallumer.")
                .submits();
        cafe.person("Inès").in("service").sees("poste 4");
        keep(page, page.open("as=ines&channel=service", "Inès"), "poste 4", "roster");

        cafe.person("Manon")
                .in("Équipe/général")
                .uses("/annonce écrire")
                .fills("title", "Inventaire lundi")
                .fills("text", "Le café ferme à **17 h**. Pensez à rapporter les casques prêtés.")
                .chooses("where", "#annonces · Comptoir – Équipe")
                .submits()
                .clicks("Publier");
        Pane leo = page.open("as=leo&channel=company/annonces", "Léo").getFirst();
        leo.clicks("J'ai lu").sees("noté");
        keep(page, List.of(leo), "Inventaire lundi", "announcement");
    }

    private static void vault(OpenCafe cafe, Page page) throws IOException {
        int port = freePort();
        Router router = new Router(freePort());
        cafe.writeSettings(
                "monitoring",
                "intake: { syslog-udp: \"\", syslog-tcp: \"127.0.0.1:%d\", flows: \"127.0.0.1:%d\" }\n"
                        .formatted(port, router.port()));
        await().atMost(LONG).ignoreException(ConnectException.class).until(() -> sendsLogs(port));
        Place asked = cafe.person("Claire").in("général");
        await().atMost(LONG)
                .until(() ->
                        asked.uses("/coffre état")
                                .message()
                                .orElseThrow()
                                .text()
                                .matches("(?s).*[1-9] lignes.*"));
        Pane nadir = page.open("as=nadir&channel=company/général", "Nadir").getFirst();
        nadir.uses("/coffre état");
        keep(page, List.of(nadir), "Le coffre reçoit les journaux", "vault");
        flows(cafe, page, router);
    }

    private static void flows(OpenCafe cafe, Page page, Router router) throws IOException {
        router.tells();
        Place asked = cafe.person("Claire").in("général");
        await().atMost(LONG)
                .until(() ->
                        !asked.uses("/surveillance flux").message().orElseThrow().says("Flux : 0"));
        page.sized(1000, 860);
        Pane nadir = page.open("as=nadir&channel=company/tickets", "Nadir").getFirst();
        nadir.uses("/surveillance flux").await("button", "Agrandir l'image");
        keep(page, List.of(nadir), "Flux : 10 reçus", "flows");
        page.sized(1000, 640);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Syslog (RFC 5424) over TCP, as a printer sends it. */
    private static boolean sendsLogs(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (int line = 0; line < LINES; line++) {
                socket.getOutputStream()
                        .write(
                                "<131>1 - imprimante lpd - - - page %d\n"
                                        .formatted(line)
                                        .getBytes(UTF_8));
            }
        }
        return true;
    }

    private static void monitoring(OpenCafe cafe, Page page) throws IOException, SQLException {
        answersForThreeHours(cafe.database("monitoring"));
        try (ServerSocket printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            cafe.writeSettings(
                    "monitoring",
                    """
                    checks:
                      - name: imprimante
                        type: tcp
                        target: 127.0.0.1:%d
                        every: 1s
                        timeout: 1s
                        failures: 3
                        customers: { fr: "L'imprimante ne marche pas.", en: "The printer does not work." }
                    intake: { syslog-udp: "", syslog-tcp: "127.0.0.1:0", flows: "" }
                    """
                            .formatted(printer.getLocalPort()));
            cafe.person("Nadir").in("général").uses("/surveillance état").sees("imprimante");
        }
        cafe.person("Nadir").in("alertes").seesFile("courbe.png");
        page.sized(1000, 860);
        Pane nadir = page.open("as=nadir&channel=alertes", "Nadir").getFirst();
        nadir.clicks("Je m'en occupe").sees("C'est noté");
        keep(page, List.of(nadir), "S'en occupe", "alert");
    }

    /** Nobody waits for three hours to take a picture of them: so they are in the history from the start. */
    private static void answersForThreeHours(Path database) throws SQLException {
        long step = Duration.ofMinutes(5).toMillis();
        long now = System.currentTimeMillis() / step * step;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO history VALUES ('imprimante', ?, ?, 30, 0, 0, ?, ?)")) {
            for (int slots = 36; slots > 0; slots--) {
                double millis = 4 + Math.sin(slots / 3.0) + (slots % 7 == 0 ? 3 : slots % 3 * 0.4);
                insert.setLong(1, step / 1000);
                insert.setLong(2, now - slots * step);
                insert.setLong(3, Math.round(millis * 30_000));
                insert.setLong(4, Math.round(millis * 2000));
                insert.execute();
            }
        }
    }

    private static void behindTheScenes(Page page) {
        page.sized(1200, 760);
        Pane ines = page.open("as=ines&channel=company/général&show=wire", "Inès").getFirst();
        ines.uses("/service qui");
        ines.window().click("button", "Inès a lancé", () -> null);
        ines.window().run("document.querySelector('.wire-list').scrollTop = 1e6");
        keep(page, List.of(ines), "Hugo", "behind-the-scenes");
    }

    private static void keep(Page page, List<Pane> panes, String shown, String name) {
        Pane last = panes.getLast().sees(shown);
        last.window().run("document.activeElement.blur()");
        last.window().picture(INTO.resolve(name + ".png"));
        page.closeWindows();
    }
}
