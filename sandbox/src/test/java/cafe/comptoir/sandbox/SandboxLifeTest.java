package cafe.comptoir.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxLifeTest {
    private static final int WARM_UP = 15;
    private static final int MEASURED = 9;

    @Test
    void warmSandboxStartsAndEndsFastEnoughForOneATest() {
        for (int i = 0; i < WARM_UP; i++) {
            Sandbox.start(SandboxOptions.cafe()).close();
        }
        List<Duration> starts = new ArrayList<>();
        List<Duration> ends = new ArrayList<>();

        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
            long started = System.nanoTime();
            sandbox.close();
            starts.add(Duration.ofNanos(started - start));
            ends.add(Duration.ofNanos(System.nanoTime() - started));
        }

        assertThat(median(starts)).as("start, all: %s", starts).isLessThan(Duration.ofMillis(100));
        assertThat(median(ends)).as("end, all: %s", ends).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void takenPortIsSaidInOneLine() {
        try (Sandbox first = Sandbox.start(SandboxOptions.cafe())) {
            SandboxOptions same = SandboxOptions.cafe().withPort(first.port());

            assertThatThrownBy(() -> Sandbox.start(same))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining("Port " + first.port() + " is in use")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void sandboxesShareNothing() {
        try (Sandbox one = Sandbox.start(SandboxOptions.cafe());
                Sandbox other = Sandbox.start(SandboxOptions.cafe())) {
            long general = CafeIds.CAFE.publicServer().channel("general");

            one.world()
                    .messages()
                    .post(
                            CafeIds.CAFE.person("paul"),
                            general,
                            cafe.comptoir.sandbox.model.MessageDraft.text("Bonjour"));

            assertThat(one.world().directory().messageCount(general)).isEqualTo(1);
            assertThat(other.world().directory().messageCount(general)).isZero();
        }
    }

    @Test
    void resetBringsTheSeedBack() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe())) {
            long general = CafeIds.CAFE.publicServer().channel("general");
            sandbox.world().channels().delete(CafeIds.CAFE.person("claire"), general);

            sandbox.reset();

            assertThat(sandbox.world().directory().findChannel(general)).isPresent();
        }
    }

    private static Duration median(List<Duration> durations) {
        List<Duration> sorted = new ArrayList<>(durations);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
