package cafe.comptoir.platform.job;

import cafe.comptoir.api.job.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/** When jobs run again. */
final class Times {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LAST_RETRY = Duration.ofMinutes(10);

    /** While Discord cannot be reached: often enough that its return is noticed soon. */
    static final Duration UNREACHABLE_RETRY = Duration.ofSeconds(10);

    private Times() {}

    /** Returns how long to wait after so many failures: 2 s, doubled each time up to 10 min. */
    static Duration backOff(int failures) {
        int doublings = Math.min(failures - 1, 20);
        Duration wait = FIRST_RETRY.multipliedBy(1L << doublings);
        return wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY;
    }

    /** Returns the first time after {@code now} at which a schedule runs. */
    static Instant next(Schedule schedule, Instant now) {
        return switch (schedule) {
            case Schedule.Every(Duration interval) -> now.plus(interval);
            case Schedule.Daily daily -> next(daily, now);
        };
    }

    private static Instant next(Schedule.Daily daily, Instant now) {
        LocalDate day = now.atZone(daily.zone()).toLocalDate();
        Instant candidate = on(day, daily);
        while (!candidate.isAfter(now)) {
            day = day.plusDays(1);
            candidate = on(day, daily);
        }
        return candidate;
    }

    private static Instant on(LocalDate day, Schedule.Daily daily) {
        LocalDateTime local = day.atTime(daily.time());
        @Nullable ZoneOffsetTransition change = daily.zone().getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : ZonedDateTime.of(local, daily.zone()).toInstant();
    }
}
