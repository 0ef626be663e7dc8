package cafe.comptoir.browser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ticket on a telephone, 360 pixels wide: nothing is wider than the screen. */
@BrowserTest
class TelephoneIT {

    private static final String TOO_WIDE = Finder.read("too-wide.js");

    @BeforeAll
    static void panelStandsThere(OpenCafe cafe) {
        cafe.person("Claire").in("aide").uses("/ticket panneau").sees("Le panneau est publié");
    }

    @ParameterizedTest
    @EnumSource(Words.class)
    void ticketIsOpenedAndAnswered(Words words, Page page, OpenCafe cafe) {
        String customer = words == Words.FRENCH ? "Aïcha" : "Paul";
        page.speaking(words).sized(360, 740);
        Pane pane = page.as(customer).in("aide");
        fits(pane);
        pane.window().picture("telephone-panel-" + words.code());

        pane.clicks("Ouvrir un ticket");
        pane.await("textbox", "Qu'est-ce qui ne va pas ?");
        fits(pane);
        pane.fills("Qu'est-ce qui ne va pas ?", "Mon casque ne s'entend plus").submits();
        pane.sees("est ouvert").in("ticket-").sees("merci de nous avoir écrit");
        fits(pane);

        String channel = pane.heading();
        cafe.person("Léo").in(channel).writes("Essayez l'autre prise, derrière l'écran.");
        pane.sees("l'autre prise").writes("Ça marche, merci !");
        fits(pane);
        pane.window().picture("telephone-answer-" + words.code());
    }

    @ParameterizedTest
    @EnumSource(Words.class)
    void listsAndToolsFitTheScreen(Words words, Page page) {
        page.speaking(words).sized(360, 740);
        Pane hugo = page.open("as=hugo&channel=tickets", "Hugo").getFirst();

        hugo.opensDrawer();
        hugo.await("link", "général");
        fits(hugo);
        hugo.window().picture("telephone-channels-" + words.code());
        hugo.in("général").types("/");
        hugo.await("option", "/service prendre");
        fits(hugo);
        hugo.window().picture("telephone-palette-" + words.code());
        hugo.window()
                .click(
                        "button",
                        words == Words.FRENCH ? "Coulisses" : "Behind the scenes",
                        () -> null);
        hugo.window()
                .await(
                        "complementary",
                        words == Words.FRENCH ? "Tout ce qui passe" : "All that passes",
                        () -> null);
        fits(hugo);
        hugo.window().picture("telephone-wire-" + words.code());
    }

    /** What slides in needs a moment. */
    private static void fits(Pane pane) {
        pane.window().untilSound(TOO_WIDE);
    }
}
