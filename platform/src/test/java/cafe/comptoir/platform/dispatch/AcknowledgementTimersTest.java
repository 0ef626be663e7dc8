package cafe.comptoir.platform.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class AcknowledgementTimersTest {

    private static final Duration SOON = Duration.ofMillis(1);

    @ParameterizedTest(name = "awake for {0} ms")
    @ValueSource(longs = {0, 10_000})
    void everyActionComesWhetherTheThreadSleepsOrNot(long wakefulness) throws Exception {
        try (Timers timers = new Timers(Duration.ofMillis(wakefulness))) {
            for (int i = 0; i < 50; i++) {
                CountDownLatch acted = new CountDownLatch(1);
                timers.after(SOON, acted::countDown);
                assertThat(acted.await(10, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void noActionComesBeforeItsTime() throws Exception {
        try (Timers timers = new Timers()) {
            Duration delay = Duration.ofMillis(50);
            CountDownLatch acted = new CountDownLatch(1);
            long set = System.nanoTime();

            timers.after(delay, acted::countDown);
            acted.await();

            assertThat(Duration.ofNanos(System.nanoTime() - set)).isGreaterThanOrEqualTo(delay);
        }
    }

    @Test
    void cancelledActionDoesNotComeThoughTheNextOneDoes() throws Exception {
        try (Timers timers = new Timers()) {
            List<String> acted = new CopyOnWriteArrayList<>();
            CountDownLatch last = new CountDownLatch(1);

            timers.after(SOON, () -> acted.add("kept"));
            timers.after(SOON, () -> acted.add("cancelled")).cancel();
            timers.after(SOON, last::countDown);
            last.await();

            assertThat(acted).containsExactly("kept");
        }
    }

    @Test
    void shortDelayDoesNotWaitForALongOneSetBefore() throws Exception {
        try (Timers timers = new Timers(Duration.ZERO)) {
            CountDownLatch acted = new CountDownLatch(1);

            timers.after(Duration.ofDays(1), () -> {});
            timers.after(SOON, acted::countDown);

            assertThat(acted.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void actionThatFailsDoesNotKeepTheOthersFromComing() throws Exception {
        try (Timers timers = new Timers()) {
            CountDownLatch acted = new CountDownLatch(1);

            timers.after(
                    SOON,
                    () -> {
                        throw new IllegalStateException("refused by JDA");
                    });
            timers.after(SOON, acted::countDown);

            assertThat(acted.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
