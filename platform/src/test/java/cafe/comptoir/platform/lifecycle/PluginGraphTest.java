package cafe.comptoir.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.platform.loader.PluginDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PluginGraphTest {

    @Test
    void aPluginComesAfterThoseItNeeds() {
        var graph = graph(plugin("a", "b"), plugin("b", "c"), plugin("c"), plugin("d"));

        assertThat(graph.order()).containsExactly("c", "b", "a", "d");
    }

    @Test
    void dependentsAreFoundThroughOthers() {
        var graph = graph(plugin("a", "b"), plugin("b", "c"), plugin("c"), plugin("d"));

        assertThat(graph.dependents("c")).containsExactly("b", "a");
        assertThat(graph.dependents("a")).isEmpty();
    }

    @Test
    void aCircleIsNamedAndTheOthersAreStillInOrder() {
        var graph = graph(plugin("a", "b"), plugin("b", "a"), plugin("c", "a"), plugin("d"));

        assertThat(graph.circle("a")).containsExactly("a", "b");
        assertThat(graph.circle("c")).isEmpty();
        assertThat(graph.order()).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void aMissingPluginIsNoPlace() {
        var graph = graph(plugin("a", "nobody"));

        assertThat(graph.order()).containsExactly("a");
        assertThat(graph.dependents("nobody")).containsExactly("a");
    }

    private static PluginGraph graph(PluginDescriptor... plugins) {
        return new PluginGraph(List.of(plugins));
    }

    private static PluginDescriptor plugin(String id, String... needs) {
        return new PluginDescriptor(
                id,
                "1.0.0",
                Map.of(),
                "x.Plugin",
                "x.Module",
                Optional.empty(),
                "^1.0",
                List.of(needs),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
