package cafe.comptoir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What is written stands there as it was meant, however quickly and wherever it was written. */
@BrowserTest
class WritingIT {

    /** Holds back what is written until it is let go. */
    private static final String HOLD =
            """
            const send = window.fetch;
            const gate = new Promise(open => { window.letGo = open; });
            window.fetch = (url, how) => String(url).includes('/write') ? gate.then(() => send(url, how)) : send(url, how);
            """;

    /** Asks for what cannot be: a message without text. */
    private static final String REFUSED =
            """
            const send = window.fetch;
            window.fetch = (url, how) => send(url, String(url).includes('/write') ? { ...how, body: '{"in":"general"}' } : how);
            """;

    private static final String LET_FALL =
            """
            const held = new DataTransfer();
            held.items.add(new File(['une note'], 'note.txt', { type: 'text/plain' }));
            document.querySelector('.messages').dispatchEvent(new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true }));
            """;

    @Test
    void whoTypesOnWhileAMessageIsUnderWayLosesNothing(Stand stand, Page page) {
        Pane jeanne = page.open("as=jeanne&channel=aide", "Jeanne").getFirst();
        Window window = jeanne.window();
        jeanne.composer().click();

        window.run(HOLD);
        window.press("un" + Keys.ENTER + "deux" + Keys.ENTER + Keys.ENTER + "trois");
        assertThat(jeanne.composer().getAttribute("value")).isEqualTo("trois");
        window.run("window.letGo()");

        jeanne.sees("deux");
        assertThat(texts(window, ".message article > .markdown")).containsExactly("un", "deux");
        assertThat(jeanne.composer().getAttribute("value")).isEqualTo("trois");
    }

    @Test
    void whatWasRefusedComesBack(Stand stand, Page page) {
        page.expects("409");
        Pane paul = page.open("as=paul&channel=public/general", "Paul").getFirst();
        paul.composer().click();

        paul.window().run(REFUSED);
        paul.window().press("Bonjour" + Keys.ENTER);

        paul.window()
                .untilTrue(
                        "text given back",
                        () -> "Bonjour".equals(paul.composer().getAttribute("value")));
    }

    @Test
    void fileIsLetFallAnywhereOnTheConversationAndWaitsThere(Stand stand, Page page) {
        Pane aicha = page.open("as=aicha&channel=aide", "Aïcha").getFirst();
        aicha.composer().click();

        aicha.window().run(LET_FALL);

        aicha.sees("note.txt");
        aicha.in("general").doesNotSee("note.txt");
        aicha.in("aide").sees("note.txt");
    }

    @Test
    void listsInListsAndCodeWithinALine(Stand stand, Page page) {
        stand.person("Tom")
                .in("public/general")
                .writes("- thé\n  - vert\n- café\n\n5. cinq\n6. six\navant ```du code``` après");
        Pane tom = page.open("as=tom&channel=public/general", "Tom").getFirst();
        tom.sees("après");

        assertThat(texts(tom.window(), ".markdown li li")).containsExactly("vert");
        assertThat(texts(tom.window(), ".markdown pre")).containsExactly("du code");
        assertThat(texts(tom.window(), ".markdown > p")).containsExactly("avant", "après");
        assertThat(tom.window().<Long>run("return document.querySelector('.markdown ol').start"))
                .isEqualTo(5);
    }

    @Test
    void noMessageKeepsThePageFromBeingDrawn(Stand stand, Page page) {
        Place general = stand.person("Hugo").in("company/général");
        general.writes("😀".repeat(60) + " !");
        general.writes("> ".repeat(900) + "profond");
        page.expects("a%E9.png");
        stand.says("company/général", "picture-misnamed");

        Pane hugo = page.open("as=hugo&channel=company/général", "Hugo").getFirst();

        hugo.sees("profond").sees("Une image");
    }

    @Test
    void firstDirectMessageIsSeenByWhoLooksAlready(Stand stand, Page page) {
        Pane leo = page.open("as=leo&channel=@direct", "Léo").getFirst();
        leo.types("Un brouillon");

        stand.writesTo("Léo", "Bonjour Léo");

        leo.sees("Bonjour Léo");
        assertThat(leo.composer().getAttribute("value")).isEqualTo("Un brouillon");
    }

    private static List<String> texts(Window window, String selector) {
        return window.run(
                "return [...document.querySelectorAll(arguments[0])].map(one => one.textContent.trim())",
                selector);
    }
}
