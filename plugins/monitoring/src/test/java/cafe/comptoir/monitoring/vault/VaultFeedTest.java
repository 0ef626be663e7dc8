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
            List<String> lines = vault.lines();
            assertThat(lines).hasSize(30_000 - 10 + 1).contains("0", "29999");
            int hole =
                    IntStream.range(0, lines.size())
                            .filter(i -> lines.get(i).startsWith("m"))
                            .sum();
            assertThat(lines.get(hole))
                    .matches("missing count=\\d+ what=bytes why=spool-torn first=\\S+ last=\\S+");
            assertThat(Integer.parseInt(lines.get(hole + 1)))
                    .as("it stands where the batch was")
                    .isEqualTo(Integer.parseInt(lines.get(hole - 1)) + 11);
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
            Awaiting.until(() -> feed.status().lost() + feed.status().spooled() == 1000);
        }
    }

    @Test
    void whatIsLostStandsInTheVaultWhenItIsBack() throws IOException {
        vault.goes();
        try (VaultFeed feed = open(2000)) {
            offer(feed, 0, 1000);
            feed.writeLosses(Instant.EPOCH);
            long lost = feed.status().lost();

            vault.comes();
            feed.look();
            Awaiting.until(() -> feed.status().trouble().isEmpty());

            assertThat(vault.lines())
                    .hasSize((int) (1000 - lost + 1))
                    .endsWith(
                            "missing count=%d what=records why=spool-full first=1970-01-01T00:00:00Z last=1970-01-01T00:00:00Z"
                                    .formatted(lost));
            feed.writeLosses(Instant.EPOCH);
            assertThat(vault.lines()).as("once").hasSize((int) (1000 - lost + 1));
        }
    }

    @Test
    void whatHasReachedTheDiskIsThereAfterASuddenEnd() throws IOException {
        vault.goes();
        try (VaultFeed feed = open(ROOM)) {
            offer(feed, 0, 500);
            Awaiting.until(() -> feed.status().spooled() == 500);

            // Nothing is ended or closed: what another process finds is what kill -9 leaves.
            MemoryVault other = new MemoryVault();
            Path copy = Files.createDirectory(folder.resolve("after"));
            for (Path file : files()) {
                if (Files.isRegularFile(file)) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
            try (VaultFeed next = open(other, copy, ROOM)) {
                Awaiting.until(() -> next.status().trouble().isEmpty());
                assertThat(other.lines()).isEqualTo(numbers(0, 500));
            }
        }
    }

    @Test
    void aFileThatACrashHasFilledWithZerosIsAHole() throws IOException {
        Files.write(folder.resolve("000000000001.spool"), new byte[4096]);

        try (VaultFeed feed = open(ROOM)) {
            Awaiting.until(() -> feed.status().trouble().isEmpty());
            assertThat(vault.lines())
                    .singleElement()
                    .asString()
                    .startsWith("missing count=4096 what=bytes why=spool-torn");
        }
    }

    private VaultFeed open(long room) throws IOException {
        return open(vault, folder, room);
    }

    private static VaultFeed open(MemoryVault vault, Path folder, long room) throws IOException {
        Losses losses = new Losses();
        return new VaultFeed(vault, new Backlog(new Spool(folder), () -> room, losses), losses);
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
