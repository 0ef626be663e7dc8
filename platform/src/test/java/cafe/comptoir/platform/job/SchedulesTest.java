package cafe.comptoir.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.api.job.Schedule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class SchedulesTest {

    private static final Schedule MINUTELY = Schedule.every(Duration.ofMinutes(1));
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

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
    void workIsDoneAgainAndAgain() {
        start(MINUTELY);

        for (int i = 0; i < 3; i++) {
            bench.advance(Duration.ofMinutes(1));
        }

        assertThat(bench.ran).containsExactly("sweep:sweep/1", "sweep:sweep/1", "sweep:sweep/1");
    }

    @Test
    void whatWasMissedWhileTheHostWasDownIsMadeUpForOnce() {
        start(MINUTELY);
        bench.restart();
        bench.clock.advance(Duration.ofDays(2));

        start(MINUTELY);
        bench.settle();
        assertThat(bench.ran).hasSize(1);
        bench.advance(Duration.ofMinutes(1));

        assertThat(bench.ran).hasSize(2);
    }

    @Test
    void anUnchangedScheduleKeepsItsTimeOverARestartAndAChangedOneStartsAnew() {
        start(Schedule.every(Duration.ofHours(10)));
        bench.advance(Duration.ofHours(9));
        bench.restart();
        start(Schedule.every(Duration.ofHours(10)));
        bench.advance(Duration.ofHours(1));
        assertThat(bench.ran).hasSize(1);

        bench.restart();
        start(Schedule.every(Duration.ofHours(2)));
        bench.advance(Duration.ofHours(2));

        assertThat(bench.ran).hasSize(2);
        assertThat(bench.rows()).isEqualTo(1);
    }

    @Test
    void aScheduleThatIsNoMoreLeavesNothing() {
        start(MINUTELY);
        bench.restart();

        bench.start(jobs -> jobs.handler("sweep", bench.noting("sweep")));
        bench.advance(Duration.ofDays(1));

        assertThat(bench.ran).isEmpty();
        assertThat(bench.rows()).isZero();
    }

    @Test
    void aRunThatFailsIsTriedAgainAndTheScheduleGoesOn() {
        bench.start(jobs ->
                jobs.schedule(
                        "sweep",
                        MINUTELY,
                        job -> {
                            bench.noting("sweep").run(job);
                            if (job.attempt() == 1) {
                                throw new IllegalStateException("once");
                            }
                        }));

        bench.advance(Duration.ofMinutes(1));
        bench.advance(Duration.ofSeconds(2));
        bench.advance(Duration.ofMinutes(1));

        assertThat(bench.ran).containsExactly("sweep:sweep/1", "sweep:sweep/2", "sweep:sweep/1");
    }

    @Test
    void aNameIsRegisteredOnceAndAScheduleIsNotEnqueued() {
        bench.jobs.schedule("sweep", MINUTELY, bench.noting("sweep"));
        assertThatThrownBy(() -> bench.jobs.handler("sweep", bench.noting("sweep")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'sweep' is registered twice");

        bench.jobs.start();

        assertThatThrownBy(() -> bench.now("sweep", "a")).hasMessageContaining("no job 'sweep'");
    }

    @ParameterizedTest
    @CsvSource({
        // an ordinary day, before and after its time
        "2026-03-02T08:00:00Z, 18:30, 2026-03-02T17:30:00Z",
        "2026-03-02T17:30:00Z, 18:30, 2026-03-03T17:30:00Z",
        // 2026-03-29: 02:00 becomes 03:00
        "2026-03-28T12:00:00Z, 02:30, 2026-03-29T01:00:00Z",
        "2026-03-29T01:00:00Z, 02:30, 2026-03-30T00:30:00Z",
        "2026-03-28T12:00:00Z, 03:00, 2026-03-29T01:00:00Z",
        // 2026-10-25: 03:00 becomes 02:00
        "2026-10-24T12:00:00Z, 02:30, 2026-10-25T00:30:00Z",
        "2026-10-25T00:30:00Z, 02:30, 2026-10-26T01:30:00Z",
        "2026-10-25T01:00:00Z, 02:30, 2026-10-26T01:30:00Z",
    })
    void aDailyTimeFollowsTheClockChanges(Instant now, LocalTime time, Instant next) {
        assertThat(Times.next(Schedule.daily(time, PARIS), now)).isEqualTo(next);
    }

    @Test
    void aDayThatAnIslandLeftOutIsNoProblem() {
        // Samoa went from 29 to 31 December 2011.
        Instant evening = Instant.parse("2011-12-30T09:00:00Z");

        Instant next =
                Times.next(Schedule.daily(LocalTime.of(8, 0), ZoneId.of("Pacific/Apia")), evening);

        assertThat(next.atZone(ZoneId.of("Pacific/Apia")).toLocalDate()).hasToString("2011-12-31");
    }

    @Test
    void waitsAreDoubledUpToTenMinutes() {
        assertThat(Times.backOff(1)).hasSeconds(2);
        assertThat(Times.backOff(2)).hasSeconds(4);
        assertThat(Times.backOff(9)).hasSeconds(512);
        assertThat(Times.backOff(10)).hasMinutes(10);
        assertThat(Times.backOff(1000)).hasMinutes(10);
        assertThat(Times.next(MINUTELY, Instant.EPOCH).atZone(ZoneOffset.UTC).getMinute())
                .isEqualTo(1);
    }

    private void start(Schedule schedule) {
        bench.start(jobs -> jobs.schedule("sweep", schedule, bench.noting("sweep")));
    }
}
