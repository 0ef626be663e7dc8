package cafe.comptoir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** A ticket without a mouse: the focus can always be seen, and is never lost. */
@BrowserTest
class KeyboardIT {

    @BeforeAll
    static void panelStandsThere(OpenCafe cafe) {
        cafe.person("Claire").in("aide").uses("/ticket panneau").sees("Le panneau est publié");
    }

    @ParameterizedTest
    @EnumSource(Words.class)
    void ticketIsOpenedNotedAndKept(Words words, Page page) {
        boolean french = words == Words.FRENCH;
        page.speaking(words);
        Pane tom = page.open("as=tom&channel=aide", "Tom").getFirst();
        Keyboard keys = new Keyboard(tom.window());

        keys.goTo("combobox", words.writeIn());
        keys.types("/ticket op");
        tom.await("option", "/ticket open");
        keys.press(Keys.ENTER);
        tom.await("group", "/ticket open");
        keys.press(Keys.ENTER);
        keys.isAt("textbox", "What is wrong?");
        keys.types("The screen stays black");
        keys.press(Keys.TAB);
        keys.isAt("textbox", "Which machine?");
        keys.types("7");
        keys.goTo("button", words.submit());
        keys.press(Keys.ENTER);
        tom.sees("is open");

        keys.jumpsTo("ticket-");
        keys.backTo("button", "Close the ticket");
        keys.press(Keys.ENTER);
        tom.sees("No, keep it open");
        keys.goTo("button", "No, keep it open");
        keys.press(Keys.ENTER);
        tom.sees("The ticket stays open");
        keys.isSomewhere();
        assertThat(tom.conversation())
                .contains(french ? "Vous seul pouvez voir ceci" : "Only you can see this");
    }

    @ParameterizedTest
    @EnumSource(Words.class)
    void commandIsChosenAndItsOptionsAreFilledIn(Words words, Page page) {
        page.speaking(words);
        Pane hugo = page.open("as=hugo&channel=company/général", "Hugo").getFirst();
        Keyboard keys = new Keyboard(hugo.window());

        keys.goTo("combobox", words.writeIn());
        keys.types("/équipe f");
        hugo.await("option", "/équipe fiche");
        keys.press(Keys.ARROW_DOWN);
        keys.press(Keys.ARROW_UP);
        keys.press(Keys.ENTER);
        hugo.await("group", "/équipe fiche");
        keys.backTo("button", "+ personne");
        keys.press(Keys.ENTER);
        keys.isAt("textbox", "personne,");
        keys.types("nad");
        hugo.await("option", "@Nadir");
        keys.press(Keys.ARROW_DOWN);
        keys.press(Keys.ENTER);
        keys.isAt("textbox", "personne,");
        keys.press(Keys.ENTER);
        hugo.sees("Nadir");
        keys.isSomewhere();
    }
}
