package cafe.comptoir.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SandboxLifeTest {
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
}
