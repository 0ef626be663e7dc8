package cafe.comptoir.monitoring.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.monitoring.Awaiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultFeedTest {

    private static final long ROOM = 64 << 20;

    @TempDir Path folder;
    private final MemoryVault vault = new MemoryVault();

    @Test
    void whileTheVaultIsThereRecordsGoStraightToIt() throws IOException {
        try (VaultFeed feed = open(ROOM)) {
            offer(feed, 0, 100);

            Awaiting.until(() -> feed.status().sent() == 100);
            assertThat(vault.lines()).isEqualTo(numbers(0, 100));
            assertThat(feed.status().spooled()).isZero();
            assertThat(feed.status().trouble()).isEmpty();
        }
    }

    @Test
    void aVaultThatGoesIsMissedBeforeTheNextRecord() throws IOException {
        try (VaultFeed feed = open(ROOM)) {
            vault.goes();
            assertThat(feed.status().trouble()).contains("gone");

            vault.comes();
            assertThat(feed.status().trouble()).isEmpty();
        }
    }

    @Test
    void whatComesWhileTheVaultIsGoneArrivesInOrderWhenItIsBack() throws IOException {
        try (VaultFeed feed = open(ROOM)) {
            offer(feed, 0, 50);
            vault.goes();
            feed.look();
            offer(feed, 50, 5000);
            assertThat(feed.status().trouble()).contains("gone");
            assertThat(feed.status().waitingBytes()).isPositive();

            vault.comes();
            feed.look();
            offer(feed, 5000, 5100);

            Awaiting.until(() -> feed.status().trouble().isEmpty());
            offer(feed, 5100, 5200);
            Awaiting.until(() -> vault.lines().size() == 5200);
            assertThat(vault.lines()).isEqualTo(numbers(0, 5200));
            assertThat(feed.status().waitingBytes()).isZero();
            assertThat(feed.status().lost()).isZero();
        }
    }

    @Test
    void whatWasUnderWayWhenTheVaultWentIsNotLost() throws IOException {
        try (VaultFeed feed = open(ROOM)) {
            vault.hesitates();
            offer(feed, 0, 100);
            vault.goes();
            feed.look();
            offer(feed, 100, 200);
            vault.comes();
            feed.look();

            Awaiting.until(() -> vault.lines().size() == 200);
            assertThat(vault.lines()).isEqualTo(numbers(0, 200));
        }
    }

    @Test
    void aVaultThatRefusesIsAskedAgain() throws IOException {
        try (VaultFeed feed = open(ROOM)) {
            vault.refuses(3);
            offer(feed, 0, 400);

            Awaiting.until(() -> vault.lines().size() >= 400 && feed.status().trouble().isEmpty());
            assertThat(vault.lines()).containsAll(numbers(0, 400)).hasSize(400);
        }
    }

    @Test
    void aRestartInBetweenLosesNothing() throws IOException {
        vault.goes();
        try (VaultFeed feed = open(ROOM)) {
            offer(feed, 0, 30_000);
        }
        vault.comes();

        try (VaultFeed feed = open(ROOM)) {
            offer(feed, 30_000, 30_010);
            Awaiting.until(() -> vault.lines().size() == 30_010);
            assertThat(vault.lines()).isEqualTo(numbers(0, 30_010));
        }
    }

    @Test
    void aTornBatchEndsItsFileAndHarmsNoOther() throws IOException {
        vault.goes();
        try (VaultFeed feed = open(ROOM)) {
            offer(feed, 0, 30_000);
        }
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(1);
        byte[] first = Files.readAllBytes(files.getFirst());
        Files.write(
                files.getFirst(),
                Arrays.copyOf(first, first.length - 3),
                StandardOpenOption.TRUNCATE_EXISTING);
        vault.comes();

        try (VaultFeed feed = open(ROOM)) {
            Awaiting.until(() -> feed.status().trouble().isEmpty());
            assertThat(vault.lines()).hasSize(30_000 - 10).contains("0", "29999");
        }
    }

    @Test
    void beyondTheRoomLinesAreLostAndCounted() throws IOException {
        vault.goes();
        try (VaultFeed feed = open(2000)) {
            offer(feed, 0, 1000);

            assertThat(feed.status().trouble()).contains("full");
            assertThat(feed.status().lost()).isPositive();
            assertThat(feed.status().waitingBytes()).isLessThanOrEqualTo(2000);
            assertThat(feed.status().lost() + feed.status().spooled()).isEqualTo(1000);
        }
    }

    private VaultFeed open(long room) throws IOException {
        return new VaultFeed(vault, new Spool(folder), () -> room);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Offers numbered lines, ten a batch. */
    private static void offer(VaultFeed feed, int from, int to) {
        List<LogRecord> batch = new ArrayList<>();
        for (int i = from; i < to; i++) {
            byte[] line = Integer.toString(i).getBytes(UTF_8);
            batch.add(
                    new LogRecord(
                            Instant.EPOCH,
                            "poste-1",
                            "test",
                            List.of("::1"),
                            LogClass.SYSTEM,
                            line));
            if (batch.size() == 10) {
                feed.offer(List.copyOf(batch), false);
                batch.clear();
            }
        }
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }
}
