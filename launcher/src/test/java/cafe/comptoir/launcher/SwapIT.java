package cafe.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.observe.Health;
import cafe.comptoir.platform.boot.PluginView;
import cafe.comptoir.platform.boot.PluginView.State;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Any of the four plugins is replaced, taken away and brought back while the other three work. */
@ComptoirTest(plugins = {})
class SwapIT {

    private static final List<String> PLUGINS = DroppedJars.ALL;

    @ParameterizedTest(name = "{0}")
    @FieldSource("PLUGINS")
    void theOthersWorkOn(String plugin, Cafe cafe) throws IOException {
        DroppedJars jars = new DroppedJars(cafe);
        List<String> others = PLUGINS.stream().filter(it -> !it.equals(plugin)).toList();
        PLUGINS.forEach(each -> works(cafe, each));

        for (String version : List.of("1.0.1", "1.0.0")) {
            jars.put(plugin, version);
            whileOthersWork(cafe, others, jars);

            assertThat(cafe.plugin(plugin).version()).isEqualTo(version);
            assertThat(cafe.plugin(plugin).reason()).isEmpty();
            allAreWell(cafe, PLUGINS);
        }

        jars.remove(plugin);
        whileOthersWork(cafe, others, jars);
        allAreWell(cafe, others);

        jars.put(plugin, "1.0.2");
        whileOthersWork(cafe, others, jars);
        assertThat(cafe.plugin(plugin).version()).isEqualTo("1.0.2");
        allAreWell(cafe, PLUGINS);
    }

    private static void whileOthersWork(Cafe cafe, List<String> others, DroppedJars jars) {
        CompletableFuture<Void> change = CompletableFuture.runAsync(jars::areLookedAt);
        do {
            for (String other : others) {
                works(cafe, other);
                assertThat(cafe.plugin(other).state()).isEqualTo(State.RUNNING);
            }
        } while (!change.isDone());
        change.join();
    }

    private static void allAreWell(Cafe cafe, List<String> expected) {
        assertThat(cafe.host().plugins()).extracting(PluginView::id).isEqualTo(expected);
        for (PluginView plugin : cafe.host().plugins()) {
            assertThat(plugin.state()).as(plugin.toString()).isEqualTo(State.RUNNING);
            if (expected.contains("ssh-security") || !plugin.id().equals("monitoring")) {
                Waiting.until(
                        () -> cafe.plugin(plugin.id()).health() instanceof Health.Up,
                        () -> cafe.plugin(plugin.id()).toString());
            } else {
                assertThat(plugin.health().toString()).contains("Le coffre n'est pas là");
            }
            works(cafe, plugin.id());
        }
    }

    private static void works(Cafe cafe, String plugin) {
        switch (plugin) {
            case "monitoring" ->
                    cafe.person("Nadir")
                            .in("général")
                            .uses("/monitor status")
                            .sees("Rien n'est surveillé");
            case "ssh-security" ->
                    cafe.person("Nadir")
                            .in("général")
                            .uses("/vault status")
                            .sees("Le coffre reçoit les journaux");
            case "staff-chat" ->
                    cafe.person("Hugo")
                            .in("général")
                            .uses("/duty who")
                            .sees("Personne n'est de service");
            case "tickets" ->
                    cafe.person("Jeanne").in("aide").uses("/ticket open").form().dismisses();
            default -> throw new IllegalArgumentException(plugin);
        }
    }
}
