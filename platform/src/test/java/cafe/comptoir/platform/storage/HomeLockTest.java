package cafe.comptoir.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.platform.storage.HomeLock.HomeInUseException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir Path root;

    @Test
    void aSecondHostIsToldWhoUsesTheFolderUntilTheFirstHasGone() throws Exception {
        Path home = root.resolve("new/home");

        try (HomeLock first = HomeLock.take(home)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(home))
                    .isInstanceOf(HomeInUseException.class)
                    .hasMessageContaining(
                            "in use by another Comptoir (process %d)",
                            ProcessHandle.current().pid())
                    .hasMessageContaining("--home");
        }

        HomeLock.take(home).close();
    }
}
