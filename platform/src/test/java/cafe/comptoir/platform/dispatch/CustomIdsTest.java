package cafe.comptoir.platform.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.RouteArguments;
import cafe.comptoir.platform.dispatch.CustomIds.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CustomIdsTest {

    private final CustomIds ids = new CustomIds("tickets");

    @Test
    void idReadsLikeAPath() {
        assertThat(ids.id("close", 42, Ack.EDIT)).isEqualTo("tickets:close:42:EDIT");
        assertThat(ids.id("open")).isEqualTo("tickets:open");
    }

    @Test
    void argumentsSurviveWhateverTheyHold() {
        List<String> odd = List.of("a:b", "100%", "%3A", "", "%253A", "é:%");

        String id = ids.id("route", odd.toArray());

        assertThat(CustomIds.read(id))
                .contains(new Target("tickets", "route", new RouteArguments(odd)));
    }

    @Test
    void idThatDiscordWouldNotTakeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ids.id("close", "x".repeat(100)))
                .withMessageContaining("100");
        assertThat(ids.id("close", "x".repeat(86))).hasSize(100);
    }

    @Test
    void routeThatCannotBeRegisteredIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ids.id("Close it"));
    }

    @Test
    void idOfSomebodyElseLeadsNowhere() {
        assertThat(CustomIds.read("hello")).isEmpty();
    }
}
