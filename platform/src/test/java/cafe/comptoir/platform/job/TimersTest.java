package cafe.comptoir.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TimersTest {

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
    void aTimerRunsAtItsTimeAndNotBefore() {
        bench.start(jobs -> jobs.handler("remind", bench.noting("remind")));
        bench.at("remind", "t-1", Duration.ofDays(3));

        bench.advance(Duration.ofDays(3).minusMillis(1));
        assertThat(bench.ran).isEmpty();
        bench.advance(Duration.ofMillis(1));

        assertThat(bench.ran).containsExactly("remind:t-1/1");
    }

    @Test
    void aTimerOfTheSameNameAndIdReplacesTheOneBefore() {
        bench.start(jobs -> {
            jobs.handler("remind", bench.noting("remind"));
            jobs.handler("close", bench.noting("close"));
        });
        bench.at("remind", "t-1", Duration.ofHours(1));
        bench.at("close", "t-1", Duration.ofHours(1));
        bench.at("remind", "t-1", Duration.ofHours(2));

        bench.advance(Duration.ofHours(1));
        assertThat(bench.ran).containsExactly("close:t-1/1");
        bench.advance(Duration.ofHours(1));

        assertThat(bench.ran).containsExactly("close:t-1/1", "remind:t-1/1");
    }

    @Test
    void aTimerTakenBackDoesNotRun() {
        bench.start(jobs -> jobs.handler("remind", bench.noting("remind")));
        bench.at("remind", "t-1", Duration.ofHours(1));
        bench.at("remind", "t-2", Duration.ofHours(1));

        bench.cancel("remind", "t-1");
        bench.cancel("remind", "never-was");
        bench.advance(Duration.ofHours(1));

        assertThat(bench.ran).containsExactly("remind:t-2/1");
    }

    @Test
    void aTimerThatRunsCannotBeTakenBackAndItsSuccessorWaits() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        bench.start(jobs ->
                jobs.handler(
                        "remind",
                        job -> {
                            running.countDown();
                            goOn.await();
                            bench.noting("remind").run(job);
                        }));
        bench.at("remind", "t-1", Duration.ZERO);
        running.await();

        bench.cancel("remind", "t-1");
        bench.at("remind", "t-1", Duration.ZERO);
        assertThat(bench.rows()).isEqualTo(2);
        goOn.countDown();
        bench.settle();

        assertThat(bench.ran).containsExactly("remind:t-1/1", "remind:t-1/1");
    }

    @Test
    void aTimerOfTheFutureHoldsUpNothingOfItsKey() {
        bench.start(jobs -> {
            jobs.handler("remind", bench.noting("remind"));
            jobs.handler("send", bench.noting("send"));
        });
        bench.at("remind", "t-1", Duration.ofHours(1));

        bench.now("send", "t-1");
        bench.settle();

        assertThat(bench.ran).containsExactly("send:t-1/1");
    }

    @Test
    void aTimerThatCameDueWhileTheHostWasDownRunsAtTheStart() {
        bench.jobs.handler("remind", bench.noting("remind"));
        bench.at("remind", "t-1", Duration.ofHours(1));
        bench.restart();
        bench.clock.advance(Duration.ofDays(30));

        bench.start(jobs -> jobs.handler("remind", bench.noting("remind")));
        bench.settle();

        assertThat(bench.ran).containsExactly("remind:t-1/1");
    }
}
