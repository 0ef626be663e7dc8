package cafe.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.script.Place;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ComptoirTest(plugins = "target/test-classes")
class CafeTest {

    @Test
    void commandIsAnsweredForEverybody(Cafe cafe) {
        in(cafe, "Hugo").uses("/bell ring");

        in(cafe, "Inès").sees("Dring pour Hugo (1)");
    }

    @Test
    void everyTestHasAWorldOfItsOwn(Cafe cafe) {
        in(cafe, "Inès").uses("/bell ring").sees("Dring pour Inès (1)");
    }

    @Test
    void settlingWaitsForWhatAListenerDoes(Cafe cafe) {
        in(cafe, "Hugo").writes("toc toc");
        cafe.settle();

        assertThat(in(cafe, "Inès").messages()).anyMatch(message -> message.says("entrez"));
    }

    @Test
    void timeMovesOnlyWhenTheTestSaysSo(Cafe cafe) {
        in(cafe, "Hugo").uses("/bell later").sees("C'est noté");

        cafe.advance(Duration.ofMinutes(59));
        in(cafe, "Hugo").doesNotSee("dring");
        cafe.advance(Duration.ofMinutes(2));

        assertThat(in(cafe, "Inès").messages()).anyMatch(message -> message.says("dring"));
    }

    @Test
    void rowsAndTimersSurviveARestart(Cafe cafe) {
        in(cafe, "Hugo").uses("/bell ring");
        in(cafe, "Hugo").uses("/bell later");

        cafe.restart();
        cafe.advance(Duration.ofHours(2));

        in(cafe, "Inès").sees("dring");
        in(cafe, "Inès").uses("/bell ring").sees("(2)");
    }

    @Test
    void editedSettingsAreLive(Cafe cafe) {
        cafe.editSettings("bell", yaml -> yaml.replace("sound: dring", "sound: ding dong"));
        in(cafe, "Hugo").uses("/bell later");

        cafe.advance(Duration.ofHours(2));

        in(cafe, "Hugo").sees("ding dong");
    }

    @Test
    void failureTellsWhatThePersonSeesInstead(Cafe cafe) {
        in(cafe, "Hugo").writes("bonjour");

        assertThatThrownBy(() ->
                        cafe.script()
                                .within(Duration.ofMillis(50))
                                .person("Hugo")
                                .inServer("company")
                                .in("général")
                                .sees("bonsoir"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bonsoir")
                .hasMessageContaining("bonjour");
    }

    @Nested
    @ComptoirTest(
            plugins = "target/test-classes",
            edits =
                    @SettingsEdit(
                            plugin = "bell",
                            replace = "sound: dring",
                            with = "sound: ding dong"))
    class EditedBefore {

        @Test
        void theCafeOpensWithTheEditedSettings(Cafe cafe) {
            in(cafe, "Hugo").uses("/bell later");

            cafe.advance(Duration.ofHours(2));

            in(cafe, "Hugo").sees("ding dong");
        }
    }

    private static Place in(Cafe cafe, String person) {
        return cafe.person(person).inServer("company").in("général");
    }
}
