package cafe.comptoir.sshsecurity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornTailTest {

    @TempDir Path root;
    private Path segment;

    @BeforeEach
    void write() throws Exception {
        try (VaultStore store = Logs.open(root)) {
            for (int i = 0; i < 10; i++) {
                store.append(Logs.lines(i * 100, i * 100 + 100)).get(10, TimeUnit.SECONDS);
            }
        }
        segment = Segment.in(root.resolve("segments")).getFirst().file();
    }

    @Test
    void aHalfFrameIsMovedAsideAndSaid() throws Exception {
        byte[] torn = new byte[777];
        Files.write(segment, torn, StandardOpenOption.APPEND);

        try (VaultStore store = Logs.open(root)) {
            assertThat(store.findings())
                    .singleElement()
                    .extracting(Finding::line)
                    .asString()
                    .contains("777 bytes");
            assertThat(Logs.texts(store)).hasSize(1000);
            store.append(Logs.lines(1000, 1100)).get(10, TimeUnit.SECONDS);
            assertThat(Logs.texts(store)).hasSize(1100);
        }
        assertThat(quarantined()).isEqualTo(777);
        assertThat(verdict().isIntact()).isTrue();
    }

    @Test
    void damageInTheMiddleDoesNotTakeWhatFollowsWithIt() throws Exception {
        long size = Files.size(segment);
        flip(size / 2);
        byte[] before = Files.readAllBytes(segment);

        try (VaultStore store = Logs.open(root)) {
            assertThat(store.findings()).singleElement().isInstanceOf(Finding.Damaged.class);
            assertThat(Logs.texts(store)).hasSize(900).contains("line number 999");
        }
        assertThat(Arrays.copyOf(Files.readAllBytes(segment), (int) size))
                .as("what is there stays as it is")
                .isEqualTo(before);
    }

    @Test
    void signedBlocksThatAreCutOffAreMissedAtTheStart() throws Exception {
        long size = Files.size(segment);
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(size - 10);
        }

        try (VaultStore store = Logs.open(root)) {
            assertThat(store.findings()).anyMatch(Finding.SignedMissing.class::isInstance);
            store.append(Logs.lines(0, 1)).get(10, TimeUnit.SECONDS);
        }
        assertThat(verdict().faults())
                .first()
                .isInstanceOfSatisfying(
                        Verdict.Fault.Altered.class,
                        fault -> assertThat(fault.block()).isEqualTo(9));
    }

    private Verdict verdict() throws IOException {
        return Verification.of(new LogFolder(root), Logs.KEY.verifier());
    }

    private long quarantined() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("quarantine"))) {
            return Files.size(files.findFirst().orElseThrow());
        }
    }

    private void flip(long at) throws IOException {
        byte[] bytes = Files.readAllBytes(segment);
        bytes[(int) at] ^= 1;
        Files.write(segment, bytes);
    }
}
