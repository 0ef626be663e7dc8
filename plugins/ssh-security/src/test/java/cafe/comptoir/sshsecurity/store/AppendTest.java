package cafe.comptoir.sshsecurity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.api.service.VaultUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendTest {

    @TempDir Path root;

    @Test
    void whatIsAcknowledgedIsThereAfterAReopening() throws Exception {
        try (VaultStore store = Logs.open(root)) {
            store.append(Logs.lines(0, 1000)).get(10, TimeUnit.SECONDS);
            store.append(Logs.lines(1000, 5000)).get(10, TimeUnit.SECONDS);
        }

        try (VaultStore store = Logs.open(root)) {
            assertThat(store.records()).isEqualTo(5000);
            assertThat(Logs.texts(store))
                    .isEqualTo(Logs.lines(0, 5000).stream().map(LogRecord::text).toList());
            assertThat(store.findings()).isEmpty();
        }
    }

    @Test
    void aRecordKeepsItsTimeSourceAndAddresses() throws Exception {
        try (VaultStore store = Logs.open(root)) {
            store.append(List.of(Logs.line("Failed password"))).get(10, TimeUnit.SECONDS);

            try (BlockCursor blocks = store.folder().blocks(0, store.blocks())) {
                StoredBlock block = blocks.next().orElseThrow();
                Rows rows = block.rows();
                assertThat(rows.next()).isTrue();
                assertThat(rows.received()).isEqualTo(Logs.NOON);
                assertThat(rows.addresses()).containsExactly("192.0.2.7");
                Source source = block.shares().get(rows.source()).source();
                assertThat(source.host()).isEqualTo("poste-12");
                assertThat(source.program()).isEqualTo("sshd");
            }
        }
    }

    @Test
    void manyAppendsShareAForce() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        try (VaultStore store = Logs.open(root, disk)) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                all.add(store.append(Logs.lines(i, i + 1)));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                    .get(10, TimeUnit.SECONDS);

            assertThat(disk.forces.get()).isLessThan(400);
            assertThat(Logs.texts(store)).hasSize(2000).endsWith("line number 1999");
        }
    }

    @Test
    void aFullSegmentIsFollowedByAnother() throws Exception {
        StoreOptions small = new StoreOptions(1000, () -> 0, new RealDisk(), Clock.systemUTC());
        try (VaultStore store = VaultStore.open(root, Logs.KEY, small)) {
            for (int i = 0; i < 20; i++) {
                store.append(Logs.lines(i * 500, i * 500 + 500)).get(10, TimeUnit.SECONDS);
            }
            assertThat(Segment.in(root.resolve("segments"))).hasSizeGreaterThan(2);
            assertThat(Logs.texts(store)).hasSize(10_000);
        }
        try (VaultStore store = VaultStore.open(root, Logs.KEY, small)) {
            assertThat(Logs.texts(store)).hasSize(10_000);
            store.append(Logs.lines(0, 1)).get(10, TimeUnit.SECONDS);
        }
        assertThat(Verification.of(new LogFolder(root), Logs.KEY.verifier()).isIntact()).isTrue();
    }

    @Test
    void aFullDiskRefusesKeepsReadingAndResumesByItself() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        try (VaultStore store = Logs.open(root, disk)) {
            store.append(Logs.lines(0, 100)).get(10, TimeUnit.SECONDS);

            disk.full = true;
            assertUnavailable(store.append(Logs.lines(100, 200)));

            assertThat(store.state()).isInstanceOf(StoreState.Full.class);
            assertThat(Logs.texts(store)).hasSize(100);

            disk.full = false;
            until(() -> store.state() instanceof StoreState.Taking);
            store.append(Logs.lines(200, 300)).get(10, TimeUnit.SECONDS);

            assertThat(store.state()).isInstanceOf(StoreState.Taking.class);
            assertThat(Logs.texts(store)).hasSize(200).contains("line number 299");
        }
        try (VaultStore store = Logs.open(root)) {
            assertThat(Logs.texts(store)).hasSize(200).doesNotContain("line number 150");
        }
        assertThat(Verification.of(new LogFolder(root), Logs.KEY.verifier()).isIntact()).isTrue();
    }

    @Test
    void aForceThatFailsAcknowledgesNothing() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        try (VaultStore store = Logs.open(root, disk)) {
            store.append(Logs.lines(0, 100)).get(10, TimeUnit.SECONDS);

            disk.forceFails = true;
            assertUnavailable(store.append(Logs.lines(100, 200)));
            assertThat(store.state()).isEqualTo(new StoreState.Failing("Input/output error"));

            disk.forceFails = false;
            untilTaken(store, Logs.lines(200, 300));
        }
        try (VaultStore store = Logs.open(root)) {
            assertThat(Logs.texts(store))
                    .hasSize(200)
                    .doesNotContain("line number 150")
                    .contains("line number 250");
        }
    }

    @Test
    void belowTheReserveOnlyTheVaultsOwnRecordsAreTaken() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        StoreOptions careful = new StoreOptions(1 << 20, () -> 1_000_000, disk, Clock.systemUTC());
        try (VaultStore store = VaultStore.open(root, Logs.KEY, careful)) {
            disk.usable = 999_999;

            assertUnavailable(store.append(Logs.lines(0, 1)));
            store.appendUrgent(Logs.lines(7, 8)).get(10, TimeUnit.SECONDS);

            assertThat(Logs.texts(store)).containsExactly("line number 7");
            assertThat(store.state()).isEqualTo(new StoreState.Full(999_999));
        }
    }

    @Test
    void aStoppedVaultHasCompletedEverythingAndTakesNoMore() throws Exception {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        VaultStore store = Logs.open(root);
        for (int i = 0; i < 500; i++) {
            all.add(store.append(Logs.lines(i, i + 1)));
        }

        store.close();

        assertThat(all).allMatch(done -> done.isDone() && !done.isCompletedExceptionally());
        assertUnavailable(store.append(Logs.lines(0, 1)));
        assertThat(Files.exists(root.resolve("tree/checkpoint"))).isTrue();
    }

    private static void assertUnavailable(CompletableFuture<Void> done) {
        assertThatThrownBy(() -> done.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(VaultUnavailableException.class);
    }

    /** As a caller does: keeps them and tries again. */
    private static void untilTaken(VaultStore store, List<LogRecord> records) {
        await().pollInterval(Duration.ofMillis(10))
                .until(() ->
                        store.append(records).handle((_, e) -> e).get(10, TimeUnit.SECONDS)
                                == null);
    }

    @Test
    void theVaultsOwnRecordsWaitForAFullDisk() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        try (VaultStore store = Logs.open(root, disk)) {
            disk.full = true;
            CompletableFuture<Void> own = store.appendUrgent(Logs.lines(0, 1));
            assertUnavailable(store.append(Logs.lines(1, 2)));
            assertThat(own).isNotDone();

            disk.full = false;
            own.get(10, TimeUnit.SECONDS);
            assertThat(Logs.texts(store)).containsExactly("line number 0");
        }
    }

    private static void until(BooleanSupplier fact) {
        await().pollInterval(Duration.ofMillis(1)).until(fact::getAsBoolean);
    }
}
