package cafe.comptoir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** axe-core finds nothing serious, light or dark. */
@BrowserTest
class AccessibilityIT {

    @BeforeAll
    static void cafeIsBusy(OpenCafe cafe) {
        cafe.person("Claire").in("aide").uses("/ticket panneau").sees("Le panneau est publié");
        cafe.person("Jeanne")
                .in("aide")
                .clicks("Ouvrir un ticket")
                .fills("problem", "L'écran reste noir **depuis ce matin**, voir `erreur 7`")
                .submits()
                .sees("Votre ticket n°");
        cafe.person("Paul").in("general").writes("Bonjour ! Un tournoi samedi ? @everyone");
        cafe.person("Jeanne").in("general").replies("tournoi", "Oui, à ~~18 h~~ 19 h ||surprise||");
        cafe.person("Paul").in("general").reacts("tournoi", "👍");
    }

    @Test
    void channelWithMessages(Page page) {
        isSound(
                page.open("as=jeanne&channel=general", "Jeanne").getFirst(),
                pane -> pane.sees("Oui, à"));
    }

    @Test
    void openForm(Page page) {
        isSound(
                page.open("as=paul&channel=aide", "Paul").getFirst(),
                pane -> {
                    pane.clicks("Ouvrir un ticket");
                    pane.await("textbox", "Qu'est-ce qui ne va pas ?");
                    pane.clicks("Envoyer").sees("Ce champ est obligatoire.");
                });
    }

    @Test
    void palette(Page page) {
        isSound(
                page.open("as=hugo&channel=company/général", "Hugo").getFirst(),
                pane -> pane.types("/").await("option", "/service prendre"));
    }

    @Test
    void sideBySide(Page page) {
        page.sized(1680, 900);
        isSound(
                page.open(
                                "as=jeanne&channel=ticket-1-jeanne&beside=hugo:company/tickets",
                                "Jeanne",
                                "Hugo")
                        .getLast(),
                pane -> pane.sees("reste noir"));
    }

    @Test
    void behindTheScenes(Page page) {
        isSound(
                page.open("as=hugo&channel=company/tickets&show=wire", "Hugo").getFirst(),
                pane -> {
                    pane.clicks("Prendre en charge").sees("est à vous");
                    pane.window().click("button", "Hugo a cliqué", () -> null);
                });
    }

    private static void isSound(Pane pane, Consumer<Pane> brought) {
        brought.accept(pane);
        Audit audit = new Audit(pane.window());

        assertThat(audit.violations()).as("light").isEmpty();
        pane.window().run("document.documentElement.dataset.theme = 'dark'");
        assertThat(audit.poorContrasts()).as("dark").isEmpty();
    }
}
