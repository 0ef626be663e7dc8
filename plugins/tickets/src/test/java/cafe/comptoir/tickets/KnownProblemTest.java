package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(Colleague.ONE)
@ComptoirTest(plugins = {"target/classes", "target/test-classes/colleague"})
class KnownProblemTest {

    private static final String PROBLEM = "L'imprimante ne marche pas.";

    @Test
    void thePanelSaysWhatIsKnownNotToWorkForAsLongAsItDoesNot(Cafe cafe) {
        cafe.person("Claire").in("aide").uses("/ticket panneau");
        Place jeanne = cafe.person("Jeanne").in("aide");

        Colleague.current().knows(PROBLEM);
        cafe.settle();
        jeanne.sees("Problème connu : " + PROBLEM);

        Colleague.current().hasMended();
        cafe.settle();
        jeanne.doesNotSee("Problème connu");
    }

    @Test
    void theFormSaysItToo(Cafe cafe) {
        Colleague.current().knows(PROBLEM);

        var form = cafe.person("Jeanne").in("aide").uses("/ticket open").form();

        assertThat(form.modal().components().toString()).contains("Problème connu", PROBLEM);
        form.fills("problem", "L'imprimante encore").submits().sees("ticket n° 1");
    }

    @Test
    void aPanelIsTrueAfterTheWatcherIsGoneAndAfterARestart(Cafe cafe) {
        cafe.person("Claire").in("aide").uses("/ticket panneau");
        Colleague.current().knows(PROBLEM);
        cafe.settle();
        Place jeanne = cafe.person("Jeanne").in("aide");
        jeanne.sees("Problème connu");

        cafe.host().disable("colleague").join();
        cafe.settle();
        jeanne.doesNotSee("Problème connu");

        cafe.host().enable("colleague").join();
        Colleague.current().knows(PROBLEM);
        cafe.settle();
        jeanne.sees("Problème connu");
        cafe.restart();
        cafe.settle();
        jeanne.doesNotSee("Problème connu");
    }

    @Test
    void nothingIsSentWhereThePanelShowsItAlready(Cafe cafe) {
        cafe.person("Claire").in("aide").uses("/ticket panneau");
        cafe.settle();
        long before = cafe.sandbox().recorder().lastCall();

        cafe.restart();
        cafe.settle();

        assertThat(cafe.sandbox().recorder().callsAfter(before))
                .noneMatch(call -> call.method().equals("PATCH"));
    }
}
