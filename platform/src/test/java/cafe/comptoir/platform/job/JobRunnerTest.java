package cafe.comptoir.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.api.job.JobAbandoned;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobRunnerTest {

    @TempDir Path root;
    private JobBench bench;

    @BeforeEach
    void open() {
        bench = new JobBench(root);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aJobRunsRightAfterTheTransactionThatEnqueuedIt() {
        bench.start(jobs -> jobs.handler("send", bench.noting("send")));

        bench.now("send", "a");
        bench.settle();

        assertThat(bench.ran).containsExactly("send:a/1");
        assertThat(bench.rows()).isZero();
    }

    @Test
    void aJobIsRolledBackWithItsTransaction() {
        bench.start(jobs -> jobs.handler("send", bench.noting("send")));

        assertThatThrownBy(() ->
                        bench.store.write(tx -> {
                            bench.jobs.now(tx, "send", "a", DataObject.empty());
                            throw new IllegalStateException("back");
                        }))
                .hasMessage("back");
        bench.advance(Duration.ofDays(1));

        assertThat(bench.ran).isEmpty();
        assertThat(bench.rows()).isZero();
    }

    @Test
    void aHandlerRunsOnAVirtualThreadAndKnowsItsJob() {
        List<Object> seen = new ArrayList<>();
        bench.start(jobs ->
                jobs.handler(
                        "send",
                        job -> {
                            seen.add(Thread.currentThread().isVirtual());
                            seen.add(job.data().getInt("ticket"));
                            seen.add(job.due());
                            seen.add(job.attempt());
                        }));

        bench.store.write(tx -> {
            bench.jobs.now(tx, "send", "a", DataObject.empty().put("ticket", 42));
            return tx;
        });
        bench.settle();

        assertThat(seen).containsExactly(true, 42, bench.clock.instant(), 1);
    }

    @Test
    void jobsOfOneKeyRunInOrderWhateverTheirNamesAndKeysRunSideBySide() throws Exception {
        CountDownLatch bothKeys = new CountDownLatch(2);
        bench.start(jobs -> {
            jobs.handler(
                    "first",
                    job -> {
                        bothKeys.countDown();
                        bothKeys.await();
                        bench.noting("first").run(job);
                    });
            jobs.handler("second", bench.noting("second"));
        });

        bench.store.write(tx -> {
            for (String key : List.of("a", "b")) {
                bench.jobs.now(tx, "first", key, DataObject.empty().put("key", key));
                bench.jobs.now(tx, "second", key, DataObject.empty().put("key", key));
            }
            return tx;
        });
        bench.settle();

        assertThat(bench.ran).containsSubsequence("first:a/1", "second:a/1").hasSize(4);
        assertThat(bench.ran).containsSubsequence("first:b/1", "second:b/1");
    }

    @Test
    void aThousandJobsKeepTheirOrderPerKeyThroughFailures() {
        Map<String, List<Integer>> done = new ConcurrentHashMap<>();
        Set<String> busy = ConcurrentHashMap.newKeySet();
        AtomicBoolean overlap = new AtomicBoolean();
        bench.start(jobs ->
                jobs.handler(
                        "step",
                        job -> {
                            String key = job.data().getString("key");
                            int step = job.data().getInt("step");
                            overlap.compareAndSet(false, !busy.add(key));
                            try {
                                if (step % 17 == 0 && job.attempt() == 1) {
                                    throw new IllegalStateException("once");
                                }
                                done.computeIfAbsent(key, _ -> new ArrayList<>()).add(step);
                            } finally {
                                busy.remove(key);
                            }
                        }));

        for (int step = 0; step < 50; step++) {
            int number = step;
            bench.store.write(tx -> {
                for (int key = 0; key < 20; key++) {
                    bench.jobs.now(
                            tx,
                            "step",
                            "k" + key,
                            DataObject.empty().put("key", "k" + key).put("step", number));
                }
                return tx;
            });
        }
        for (int i = 0; i < 4; i++) {
            bench.advance(Duration.ofSeconds(2));
        }

        assertThat(overlap).isFalse();
        assertThat(done).hasSize(20);
        assertThat(done.values()).allSatisfy(steps -> assertThat(steps).hasSize(50).isSorted());
    }

    @Test
    void aFailedJobRunsAgainLaterAndLaterAndItsKeyWaitsBehindIt() {
        bench.start(jobs -> {
            jobs.handler(
                    "flaky",
                    job -> {
                        bench.noting("flaky").run(job);
                        if (job.attempt() < 3) {
                            throw new IllegalStateException("not yet");
                        }
                    });
            jobs.handler("after", bench.noting("after"));
        });

        bench.now("flaky", "a");
        bench.now("after", "a");
        bench.now("after", "b");
        bench.settle();
        assertThat(bench.ran).containsExactlyInAnyOrder("flaky:a/1", "after:b/1");

        bench.advance(Duration.ofMillis(1999));
        assertThat(bench.ran).hasSize(2);
        bench.advance(Duration.ofMillis(1));
        assertThat(bench.ran).last().isEqualTo("flaky:a/2");
        bench.advance(Duration.ofMillis(3999));
        assertThat(bench.ran).hasSize(3);
        bench.advance(Duration.ofMillis(1));

        assertThat(bench.ran).endsWith("flaky:a/3", "after:a/1");
        assertThat(bench.rows()).isZero();
    }

    @Test
    void anAbandonedJobLetsTheNextOfItsKeyRun() {
        bench.start(jobs -> {
            jobs.handler(
                    "hopeless",
                    _ -> {
                        throw new JobAbandoned("the channel is gone");
                    });
            jobs.handler("after", bench.noting("after"));
        });

        bench.now("hopeless", "a");
        bench.now("after", "a");
        bench.settle();

        assertThat(bench.ran).containsExactly("after:a/1");
        assertThat(bench.rows()).isZero();
    }

    @Test
    void whileDiscordIsUnreachableNoAttemptIsUsedUpAndTheOrderHolds() {
        AtomicBoolean reachable = new AtomicBoolean();
        bench.start(jobs -> {
            jobs.handler(
                    "send",
                    job -> {
                        if (!reachable.get()) {
                            throw new ConnectException("refused");
                        }
                        bench.noting("send").run(job);
                    });
            jobs.handler("after", bench.noting("after"));
        });
        bench.now("send", "a");
        bench.now("after", "a");
        for (int i = 0; i < 20; i++) {
            bench.advance(Duration.ofSeconds(10));
        }
        assertThat(bench.ran).isEmpty();

        reachable.set(true);
        bench.advance(Duration.ofSeconds(10));

        assertThat(bench.ran).containsExactly("send:a/1", "after:a/1");
    }

    @Test
    void anErrorIsAFailureLikeAnyOther() {
        AtomicInteger runs = new AtomicInteger();
        bench.start(jobs ->
                jobs.handler(
                        "broken",
                        _ -> {
                            if (runs.incrementAndGet() == 1) {
                                throw new NoClassDefFoundError("Gone");
                            }
                        }));

        bench.now("broken", "a");
        bench.settle();
        bench.advance(Duration.ofSeconds(2));

        assertThat(runs).hasValue(2);
    }

    @Test
    void whatRanWhenTheHostStoppedRunsAgainAfterTheRestart() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        bench.start(jobs ->
                jobs.handler(
                        "slow",
                        _ -> {
                            running.countDown();
                            new CountDownLatch(1).await();
                        }));
        bench.now("slow", "a");
        running.await();

        bench.restart();
        bench.start(jobs -> jobs.handler("slow", bench.noting("slow")));
        bench.settle();

        assertThat(bench.ran).containsExactly("slow:a/1");
    }

    @Test
    void whatRanWhenTheHostDiedRunsAgain() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        bench.start(jobs ->
                jobs.handler(
                        "slow",
                        _ -> {
                            running.countDown();
                            new CountDownLatch(1).await();
                        }));
        bench.now("slow", "a");
        running.await();
        // The file as a power cut would leave it.
        for (String part : List.of(".db", ".db-wal")) {
            Files.copy(root.resolve("data/shop" + part), root.resolve("data/crashed" + part));
        }

        try (var crashed = bench.open("crashed");
                JobRunner jobs = new JobRunner("shop", crashed, bench.clock, _ -> false)) {
            BlockingQueue<Integer> attempts = new LinkedBlockingQueue<>();
            jobs.handler("slow", job -> attempts.add(job.attempt()));
            jobs.start();

            assertThat(attempts.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @Test
    void stoppingWaitsForWhatRuns() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        bench.start(jobs ->
                jobs.handler(
                        "slow",
                        job -> {
                            running.countDown();
                            goOn.await();
                            bench.noting("slow").run(job);
                        }));
        bench.now("slow", "a");
        running.await();

        Thread stopping = Thread.ofVirtual().start(() -> bench.jobs.stop(Duration.ofSeconds(20)));
        goOn.countDown();
        stopping.join();

        assertThat(bench.ran).containsExactly("slow:a/1");
        assertThat(bench.rows()).isZero();
    }

    @Test
    void aStoppedRunnerBeginsNothingAndIsIdle() {
        bench.start(jobs -> jobs.handler("send", bench.noting("send")));
        bench.jobs.stop(Duration.ZERO);

        bench.now("send", "a");
        bench.settle();

        assertThat(bench.ran).isEmpty();
        assertThat(bench.rows()).isEqualTo(1);
    }

    @Test
    void aJobThatNobodyHandlesWaitsWithoutHoldingUpItsKey() {
        bench.jobs.handler("old", bench.noting("old"));
        bench.now("old", "a");
        bench.restart();

        bench.start(jobs -> jobs.handler("new", bench.noting("new")));
        bench.now("new", "a");
        bench.settle();

        assertThat(bench.ran).containsExactly("new:a/1");
        assertThat(bench.rows()).isEqualTo(1);
    }

    @Test
    void aWrongNameOrTooMuchDataIsRefusedAtOnce() {
        bench.start(jobs -> jobs.handler("send", bench.noting("send")));

        assertThatThrownBy(() -> bench.now("sned", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plugin shop has no job 'sned'");
        assertThatThrownBy(() ->
                        bench.store.write(tx -> {
                            bench.jobs.now(
                                    tx,
                                    "send",
                                    "a",
                                    DataObject.empty().put("x", "é".repeat(32_768)));
                            return tx;
                        }))
                .hasMessageContaining("over 64 KiB");
        assertThatThrownBy(() -> bench.jobs.handler("late", bench.noting("late")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bench.rows()).isZero();
    }

    @Test
    void withTheRealClockATimerNeedsNobodyToCall() throws Exception {
        BlockingQueue<Instant> ran = new LinkedBlockingQueue<>();
        Instant due = Instant.now().plusMillis(40);
        try (var store = bench.open("real");
                JobRunner jobs = new JobRunner("shop", store, Clock.systemUTC(), _ -> false)) {
            jobs.handler("ring", _ -> ran.add(Instant.now()));
            jobs.start();

            store.write(tx -> {
                jobs.at(tx, "ring", "a", due, DataObject.empty());
                return tx;
            });

            assertThat(ran.poll(20, TimeUnit.SECONDS)).isAfterOrEqualTo(due);
        }
    }
}
