package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import org.junit.jupiter.api.Test;

@ComptoirTest
class PanelTest {

    @Test
    void thePanelSaysWhatItIsForWhenSomebodyIsThereAndWhatBecomesOfTheAnswers(Cafe cafe) {
        cafe.person("Claire").in("aide").uses("/ticket panneau").sees("Le panneau est publié");

        Place jeanne = cafe.person("Jeanne").in("aide");
        jeanne.sees("Besoin d'aide ?");
        jeanne.sees("lundi – vendredi : 9 h – 19 h");
        jeanne.sees("English: press the button");
        jeanne.sees("Ce que vous écrivez sert seulement à vous aider");
        assertThat(jeanne.canUse("Ouvrir un ticket")).isTrue();
    }

    @Test
    void itsButtonOpensTheFormAlsoAfterARestart(Cafe cafe) {
        cafe.person("Claire").in("accueil").uses("/ticket panel channel:aide");
        cafe.restart();

        cafe.person("Jeanne")
                .in("aide")
                .clicks("Ouvrir un ticket")
                .fills("problem", "Le son grésille")
                .submits()
                .sees("Votre ticket n° 1");
    }

    @Test
    void aDoubleClickOpensNoTicketByItself(Cafe cafe) {
        cafe.person("Claire").in("aide").uses("/ticket panel");

        assertThat(cafe.person("Jeanne").in("aide").doubleClicks("Ouvrir un ticket")).hasSize(2);
        cafe.settle();

        assertThat(new TicketSteps(cafe).channels("ticket-")).isEmpty();
    }

    @Test
    void aNewPanelReplacesTheOneInTheSameChannel(Cafe cafe) {
        cafe.person("Claire").in("aide").uses("/ticket panel");
        cafe.person("Claire").in("aide").uses("/ticket panel");
        cafe.settle();

        assertThat(cafe.person("Jeanne").in("aide").messages()).hasSize(1);
    }

    @Test
    void thePanelFollowsTheSettings(Cafe cafe) {
        cafe.person("Claire").in("aide").uses("/ticket panel");

        cafe.editSettings(
                "tickets",
                yaml ->
                        yaml.replace("# panel-title: text", "panel-title: Un souci ?")
                                .replace("keep-for: 365d", "keep-for: 1d")
                                .replace("saturday: [10:00-18:00]", "saturday: []"));
        cafe.settle();

        Place jeanne = cafe.person("Jeanne").in("aide");
        jeanne.sees("Un souci ?");
        jeanne.sees("samedi – dimanche : fermé");
        jeanne.sees("Tout est effacé un jour après");
    }

    @Test
    void anErrorInTheSettingsKeepsWhatWasRunning(Cafe cafe) {
        cafe.person("Claire").in("aide").uses("/ticket panel");

        cafe.editSettings("tickets", yaml -> yaml.replace("max-open: 2", "max-opne: 3"));
        cafe.settle();

        cafe.person("Jeanne").in("aide").uses("/ticket open").form();
    }
}
