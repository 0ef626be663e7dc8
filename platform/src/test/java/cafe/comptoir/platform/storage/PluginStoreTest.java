package cafe.comptoir.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.api.storage.PluginDatabase.Work;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PluginStoreTest {

    @TempDir Path root;
    private Scratch scratch;
    private PluginStore store;

    @BeforeEach
    void open() {
        scratch = new Scratch(root);
        store = scratch.notes();
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    @Test
    void whatIsWrittenIsRead() {
        int rows = store.write(tx -> tx.execute("INSERT INTO note (text) VALUES ('été')"));

        assertThat(rows).isEqualTo(1);
        assertThat(Scratch.count(store)).isEqualTo(1);
    }

    @Test
    void aWriteThatThrowsLeavesNothing() {
        Exception own = new Exception("the plugin's own");

        assertThatThrownBy(() ->
                        store.write(tx -> {
                            tx.execute("INSERT INTO note (text) VALUES ('a')");
                            throw own;
                        }))
                .isSameAs(own);
        assertThat(Scratch.count(store)).isZero();
    }

    @Test
    void aViolatedConstraintIsThePluginsToHandle() {
        store.write(tx -> tx.execute("INSERT INTO note (text) VALUES ('a')"));

        assertThatThrownBy(
                        () -> store.write(tx -> tx.execute("INSERT INTO note (text) VALUES ('a')")))
                .isInstanceOf(UnableToExecuteStatementException.class);
        assertThat(Scratch.count(store)).isEqualTo(1);
    }

    @Test
    void workRunsOnAPlatformThreadWithTheHostsClassLoader() throws Exception {
        List<Boolean> virtual = new ArrayList<>();
        List<ClassLoader> loaders = new ArrayList<>();

        Thread.ofVirtual()
                .start(() -> {
                    Thread.currentThread().setContextClassLoader(null);
                    store.write(tx -> {
                        virtual.add(Thread.currentThread().isVirtual());
                        loaders.add(Thread.currentThread().getContextClassLoader());
                        return tx;
                    });
                })
                .join();

        assertThat(virtual).containsExactly(false);
        assertThat(loaders).containsExactly(PluginStore.class.getClassLoader());
    }

    @Test
    void aTransactionInsideAnotherIsRefused() {
        assertThatThrownBy(() -> store.write(tx -> store.write(inner -> inner)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside another");
        assertThatThrownBy(() -> store.read(tx -> store.read(inner -> inner)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Scratch.count(store)).isZero();
    }

    @Test
    void aReadThatWritesIsRefused() {
        assertThatThrownBy(
                        () -> store.read(tx -> tx.execute("INSERT INTO note (text) VALUES ('a')")))
                .isInstanceOf(StorageException.class)
                .hasMessage(
                        "data/notes.db: the file may not be written; check its owner, and that read does not write");
        assertThat(Scratch.count(store)).isZero();
    }

    @Test
    void aReadSeesOneStateWhileAWriteCommits() throws Exception {
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            int seen =
                    store.read(tx -> {
                        int before =
                                tx.createQuery("SELECT count(*) FROM note").mapTo(int.class).one();
                        other.submit(() ->
                                        store.write(w ->
                                                w.execute("INSERT INTO note (text) VALUES ('x')")))
                                .get();
                        return before
                                + tx.createQuery("SELECT count(*) FROM note")
                                        .mapTo(int.class)
                                        .one();
                    });

            assertThat(seen).isZero();
        }
        assertThat(Scratch.count(store)).isEqualTo(1);
    }

    @Test
    void manyWritersWaitForEachOtherAndLoseNothing() throws Exception {
        store.write(tx -> tx.execute("INSERT INTO note (id, text) VALUES (0, '0')"));

        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                writers.add(people.submit(() -> store.write(PluginStoreTest::addOne)));
            }
        }

        for (Future<?> writer : writers) {
            writer.get();
        }
        assertThat(store.<Integer, RuntimeException>read(PluginStoreTest::counter)).isEqualTo(200);
    }

    @Test
    void oneSlowWriterHoldsUpNeitherReadersNorVirtualThreads() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Work<Integer, InterruptedException> slow =
                tx -> {
                    writing.countDown();
                    goOn.await();
                    return 1;
                };

        List<Future<Integer>> writers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.add(people.submit(() -> store.write(slow)));
            writing.await();
            for (int i = 0; i < 50; i++) {
                writers.add(people.submit(() -> store.write(tx -> 1)));
            }
            Future<Integer> reader = people.submit(() -> Scratch.count(store));

            assertThat(reader.get()).isZero();
            assertThat(writers).noneMatch(Future::isDone);
            goOn.countDown();
        }
        assertThat(writers).allMatch(writer -> writer.state() == Future.State.SUCCESS);
    }

    @Test
    void aFullDiskIsToldAndTheStoreWorksOnWhenThereIsSpace() {
        assertThatThrownBy(() ->
                        store.write(tx -> {
                            tx.execute("PRAGMA max_page_count = 20");
                            return tx.execute(
                                    "INSERT INTO note (text) VALUES (hex(zeroblob(1000000)))");
                        }))
                .isInstanceOf(StorageException.class)
                .hasMessage("data/notes.db: there is no space left on the disk; make some");

        store.write(tx -> {
            tx.execute("PRAGMA max_page_count = 1000000");
            return tx.execute("INSERT INTO note (text) VALUES ('small')");
        });
        assertThat(Scratch.count(store)).isEqualTo(1);
    }

    @Test
    @Timeout(10)
    void aFileLockedByAnotherProgramIsToldSoonAndReadsGoOn() throws Exception {
        try (Connection other =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + scratch.data.resolve("notes.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> store.write(PluginStoreTest::addOne))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("data/notes.db: another program has locked the file; close it");
            assertThat(Scratch.count(store)).isZero();

            statement.execute("ROLLBACK");
        }
        int rows = store.write(tx -> tx.execute("INSERT INTO note (text) VALUES ('a')"));
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void whatFollowsACommitIsNotDoneAfterARollback() {
        List<String> done = new ArrayList<>();

        store.write(tx -> {
            store.afterCommit(() -> done.add("after " + Scratch.class.getSimpleName()));
            done.add("inside");
            return tx;
        });
        assertThatThrownBy(() ->
                        store.write(tx -> {
                            store.afterCommit(() -> done.add("never"));
                            throw new IllegalStateException("back");
                        }))
                .hasMessage("back");

        assertThat(done).containsExactly("inside", "after Scratch");
        assertThatThrownBy(() -> store.afterCommit(() -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anInterruptedCallerStillLearnsWhatBecameOfItsTransaction() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Object> outcome = new ArrayList<>();
        Work<Integer, InterruptedException> slow =
                tx -> {
                    writing.countDown();
                    goOn.await();
                    return tx.execute("INSERT INTO note (text) VALUES ('a')");
                };
        FutureTask<Void> call =
                new FutureTask<>(() -> {
                    outcome.add(store.write(slow));
                    outcome.add(Thread.currentThread().isInterrupted());
                    return null;
                });
        Thread caller = Thread.ofVirtual().start(call);
        writing.await();

        caller.interrupt();
        goOn.countDown();

        assertThat(caller.join(Duration.ofSeconds(10))).isTrue();
        assertThat(outcome).containsExactly(1, true);
    }

    @Test
    void aClosedStoreRefusesCallsAndCanBeOpenedAgain() {
        store.write(PluginStoreTest::addOne);
        store.close();

        assertThatThrownBy(() -> store.read(tx -> tx))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("data/notes.db is closed");

        try (PluginStore again = scratch.notes()) {
            assertThatThrownBy(scratch::notes).hasMessageContaining("open already");
            assertThat(Scratch.count(again)).isZero();
        }
    }

    private static int addOne(Handle tx) {
        return tx.execute("UPDATE note SET text = ? WHERE id = 0", String.valueOf(counter(tx) + 1));
    }

    private static int counter(Handle tx) {
        return tx.createQuery("SELECT text FROM note WHERE id = 0")
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }
}
