package cafe.comptoir.platform.loader;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.platform.boot.TestJar;
import cafe.comptoir.platform.loader.Inbox.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir Path folder;
    private Inbox inbox;
    private Path jar;

    @BeforeEach
    void open() {
        inbox = new Inbox(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        jar = folder.resolve("ping.jar");
    }

    @Test
    void takesANewJarWhenTwoLooksFoundItTheSame() {
        drop(TestJar.ping("1.0.0").bytes(), NOW);

        assertThat(inbox.look()).isEmpty();
        assertThat(inbox.look()).containsExactly(new Change.Arrived(jar));
        assertThat(inbox.look()).isEmpty();
        assertThat(inbox.taken()).containsExactly(jar);
    }

    @Test
    void takesAJarThatNobodyTouchedForAWhileAtOnce() {
        drop(TestJar.ping("1.0.0").bytes(), NOW.minusSeconds(60));

        assertThat(inbox.look()).containsExactly(new Change.Arrived(jar));
    }

    @Test
    void waitsForTheRestOfAHalfCopiedJar() {
        byte[] whole = TestJar.ping("1.0.0").bytes();
        drop(Arrays.copyOf(whole, whole.length / 2), NOW);

        assertThat(inbox.look()).isEmpty();
        assertThat(inbox.look()).isEmpty();

        drop(whole, NOW.plusMillis(1));
        assertThat(inbox.look()).isEmpty();
        assertThat(inbox.look()).containsExactly(new Change.Arrived(jar));
    }

    @Test
    void saysOnceThatAFileStaysIncomplete() {
        drop(new byte[] {1, 2, 3}, NOW);

        assertThat(inbox.look()).isEmpty();
        assertThat(inbox.look()).isEmpty();
        assertThat(inbox.look()).isEmpty();
        assertThat(inbox.look()).containsExactly(new Change.Incomplete(jar));
        assertThat(inbox.look()).isEmpty();
    }

    @Test
    void noticesThatAJarWasReplaced() {
        drop(TestJar.ping("1.0.0").bytes(), NOW.minusSeconds(60));
        assertThat(inbox.look()).hasSize(1);

        drop(TestJar.ping("1.0.1").bytes(), NOW);

        assertThat(inbox.look()).isEmpty();
        assertThat(inbox.look()).containsExactly(new Change.Arrived(jar));
    }

    @Test
    void noticesThatAJarIsGone() throws IOException {
        drop(TestJar.ping("1.0.0").bytes(), NOW.minusSeconds(60));
        assertThat(inbox.look()).hasSize(1);

        Files.delete(jar);

        assertThat(inbox.look()).containsExactly(new Change.Gone(jar));
        assertThat(inbox.taken()).isEmpty();
    }

    @Test
    void overlooksHiddenFilesOtherFilesAndFolders() throws IOException {
        Files.write(folder.resolve(".ping.jar"), TestJar.ping("1.0.0").bytes());
        Files.writeString(folder.resolve("README.txt"), "drop JARs here");
        Files.createDirectory(folder.resolve("old.jar"));

        assertThat(inbox.look()).isEmpty();
        assertThat(inbox.look()).isEmpty();
    }

    private void drop(byte[] content, Instant modified) {
        try {
            Files.write(
                    jar, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            Files.setLastModifiedTime(jar, FileTime.from(modified));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
