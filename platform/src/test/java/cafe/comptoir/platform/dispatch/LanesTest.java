package cafe.comptoir.platform.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class LanesTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitEmpty(Lanes lanes) {
        Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> lanes.size() == 0 && lanes.count() == 0);
    }

    @Test
    void tasksOfOneKeyRunInOrderAndNeverAtOnce() {
        Lanes lanes = new Lanes("test", 10_000, 100_000);
        Map<Integer, List<Integer>> seen = new ConcurrentHashMap<>();
        IntStream.range(0, 20).forEach(key -> seen.put(key, new ArrayList<>()));

        for (int i = 0; i < 20_000; i++) {
            int number = i;
            // Not synchronised: two at once would lose some.
            lanes.offer(number % 20, () -> seen.get(number % 20).add(number / 20));
        }
        awaitEmpty(lanes);

        assertThat(seen.values())
                .allSatisfy(numbers ->
                        assertThat(numbers)
                                .containsExactlyElementsOf(
                                        IntStream.range(0, 1_000).boxed().toList()));
    }

    @Test
    void tasksOfDifferentKeysRunSideBySide() {
        Lanes lanes = new Lanes("test", 1, 1_000);
        CountDownLatch allThere = new CountDownLatch(500);

        for (int key = 0; key < 500; key++) {
            lanes.offer(
                    key,
                    () -> {
                        allThere.countDown();
                        await(allThere);
                    });
        }

        await(allThere);
    }

    @Test
    void emptyLanesLeaveNothingBehind() {
        Lanes lanes = new Lanes("test", 2, 100_000);

        for (int key = 0; key < 50_000; key++) {
            lanes.offer(key, () -> {});
        }
        awaitEmpty(lanes);

        assertThat(lanes.count()).isZero();
    }

    @Test
    void fullLaneTakesNoMoreWhileOthersDo() {
        Lanes lanes = new Lanes("test", 2, 100);
        CountDownLatch release = new CountDownLatch(1);

        lanes.offer("busy", () -> await(release));
        lanes.offer("busy", () -> {});

        assertThat(lanes.offer("busy", () -> {})).isFalse();
        assertThat(lanes.offer("free", () -> {})).isTrue();
        release.countDown();
        awaitEmpty(lanes);
        assertThat(lanes.offer("busy", () -> {})).isTrue();
    }

    @Test
    void allLanesTogetherAreBounded() {
        Lanes lanes = new Lanes("test", 10, 3);
        CountDownLatch release = new CountDownLatch(1);

        for (int key = 0; key < 3; key++) {
            assertThat(lanes.offer(key, () -> await(release))).isTrue();
        }

        assertThat(lanes.offer("one more", () -> {})).isFalse();
        release.countDown();
        awaitEmpty(lanes);
    }

    @Test
    void callerWaitsUntilThereIsRoom() {
        Lanes lanes = new Lanes("test", 1, 10);
        CountDownLatch release = new CountDownLatch(1);
        lanes.offer("slow", () -> await(release));

        Thread.ofVirtual().start(release::countDown);

        assertThat(lanes.offer("slow", () -> {}, LONG)).isTrue();
    }

    @Test
    void callerIsHeldUpByAJammedLaneOnlyOnce() {
        Lanes lanes = new Lanes("test", 1, 10);
        CountDownLatch release = new CountDownLatch(1);
        lanes.offer("stuck", () -> await(release));
        assertThat(lanes.offer("stuck", () -> {}, Duration.ofMillis(20))).isFalse();

        // Held up again, it would stay for a day.
        CompletableFuture<Boolean> again =
                CompletableFuture.supplyAsync(
                        () -> lanes.offer("stuck", () -> {}, Duration.ofDays(1)));

        assertThat(again).succeedsWithin(LONG).isEqualTo(false);
        release.countDown();
        awaitEmpty(lanes);
    }

    @Test
    void taskThatThrowsDoesNotEndItsLane() {
        Lanes lanes = new Lanes("test", 10, 10);
        CountDownLatch done = new CountDownLatch(1);

        lanes.offer(
                "lane",
                () -> {
                    throw new LinkageError("unloaded");
                });
        lanes.offer("lane", done::countDown);

        await(done);
        awaitEmpty(lanes);
    }
}
