package cafe.comptoir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** From the panel to the transcript by clicking and typing only: a customer and two employees. */
@BrowserTest
class TicketStoryIT {

    private static final String TICKET = "ticket-1";
    private static final String PROBLEM = "L'écran reste noir quand j'allume l'ordinateur";
    private static final String NOTE = "Même panne que mardi : essayer d'abord un autre câble.";

    @Test
    void ticketGoesFromThePanelToTheTranscript(Page page) {
        page.as("Claire").in("aide").uses("/ticket panneau").sees("Le panneau est publié");
        Pane jeanne = page.sized(1000, 800).as("Jeanne").in("aide");
        page.sized(1680, 900).beside("Hugo", "Inès");
        Pane hugo = page.as("Hugo").in("tickets");
        Pane ines = page.as("Inès").in("tickets");

        opensATicket(jeanne);
        Pane taker = bothReachForIt(hugo, ines);
        Pane reader = taker == hugo ? ines : hugo;
        theyTalk(jeanne, taker, reader);
        staffKeepsANote(jeanne, taker, reader);
        jeanneCloses(jeanne);

        reader.in("tickets").sees("Fermé par Jeanne");
        reader.in("archives").sees(TICKET);
    }

    private static void opensATicket(Pane jeanne) {
        Looks.of(jeanne).keep("panel");
        jeanne.clicks("Ouvrir un ticket")
                .fills("Qu'est-ce qui ne va pas ?", PROBLEM)
                .fills("Quelle machine ?", "poste 7")
                .attaches("Une photo ou une image ?", PhotoOfScreen.file())
                .submits()
                .sees("Votre ticket n° 1 est ouvert")
                .sees("Vous seul pouvez voir ceci")
                .clicks("link", TICKET)
                .sees("merci de nous avoir écrit")
                .sees(PROBLEM);
        assertThat(jeanne.heading()).startsWith(TICKET);
        assertThat(jeanne.await("button", "Agrandir l'image").isDisplayed()).isTrue();
    }

    /** Both press in the same instant; one of them gets it, the other is told who. */
    private static Pane bothReachForIt(Pane hugo, Pane ines) {
        List<WebElement> buttons =
                List.of(
                        hugo.await("button", "Prendre en charge"),
                        ines.await("button", "Prendre en charge"));
        hugo.window().run("arguments[0].forEach(one => one.click())", buttons);

        hugo.window().untilTrue("winner", () -> hugo.says("est à vous") != ines.says("est à vous"));
        Pane taker = hugo.says("est à vous") ? hugo : ines;
        Pane reader = taker == hugo ? ines : hugo;
        reader.sees("Trop tard : " + taker.person());
        reader.sees("Pris en charge par " + taker.person());
        assertThat(reader.find("button", "Prendre en charge")).isEmpty();
        return taker;
    }

    private static void theyTalk(Pane jeanne, Pane taker, Pane reader) {
        jeanne.sees(taker.person() + " s'occupe de votre demande");
        taker.in(TICKET).writes("La petite lampe verte est-elle allumée ?");
        jeanne.sees("La petite lampe verte").writes("Oui, <b>elle l'est</b>.");
        reader.in(TICKET).sees("Oui, <b>elle l'est</b>.");
    }

    private static void staffKeepsANote(Pane jeanne, Pane taker, Pane reader) {
        taker.in("tickets")
                .clicks("Note privée")
                .fills("Votre note", NOTE)
                .submits()
                .sees("Seule l'équipe peut la lire");
        reader.in("tickets").sees(NOTE);
        reader.window().picture("card-beside");
        jeanne.sees("Oui, <b>elle l'est</b>.").doesNotSee(NOTE);
        assertThat(jeanne.wasSent()).contains("petite lampe verte").doesNotContain("autre câble");
    }

    private static void jeanneCloses(Pane jeanne) {
        jeanne.clicks("Fermer le ticket")
                .sees("Fermer le ticket n° 1 ?")
                .clicks("Oui, fermer")
                .sees("Vous ne voyez pas ce salon.")
                .inDirectMessages()
                .sees("Voici la conversation");
        Looks.of(jeanne).keep("direct-message").keepDark("direct-message");

        String transcript = jeanne.opens("link", TICKET + ".html");

        assertThat(transcript)
                .contains("reste noir", "La petite lampe verte", "Oui, <b>elle l'est</b>.")
                .doesNotContain("autre câble");
    }
}
