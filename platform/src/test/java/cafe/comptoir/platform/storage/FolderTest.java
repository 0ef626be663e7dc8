package cafe.comptoir.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {

    @TempDir Path root;

    @Test
    void aFileIsWrittenWithItsFoldersAndReplaced() throws Exception {
        Folder folder = Folder.open(root.resolve("tickets"));

        folder.write("2026/11/t-1.html", text("old"));
        Path written = folder.write("2026/11/t-1.html", text("new"));

        assertThat(written).isEqualTo(folder.root().resolve("2026/11/t-1.html")).hasContent("new");
        assertThat(files(written.getParent())).containsExactly(written);
    }

    @Test
    void aWriteThatBreaksOffLeavesTheOldContentAndNoHalf() throws Exception {
        Folder folder = Folder.open(root);
        Path file = folder.write("a.txt", text("old"));

        assertThatThrownBy(() -> folder.write("a.txt", breakingOff())).hasMessage("unplugged");

        assertThat(file).hasContent("old");
        assertThat(files(folder.root())).containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/etc/passwd", "", ".", "a/.."})
    void aNameThatLeadsOutIsRefused(String name) throws Exception {
        Folder folder = Folder.open(root.resolve("tickets"));

        assertThatThrownBy(() -> folder.resolve(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folder.write(name, text("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream breakingOff() {
        InputStream never =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("unplugged");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        throw new IOException("unplugged");
                    }
                };
        return new SequenceInputStream(text("x".repeat(100_000)), never);
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }
}
