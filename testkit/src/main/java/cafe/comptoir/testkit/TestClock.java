package cafe.comptoir.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The host's time in a test: the real time, moved by what the test has said. */
final class TestClock extends Clock {

    private final ZoneId zone;
    private final Clock real = Clock.systemUTC();
    private final AtomicReference<Duration> ahead;

    TestClock(ZoneId zone) {
        this(zone, new AtomicReference<>(Duration.ZERO));
    }

    private TestClock(ZoneId zone, AtomicReference<Duration> ahead) {
        this.zone = zone;
        this.ahead = ahead;
    }

    void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards: " + time);
        }
        ahead.accumulateAndGet(time, Duration::plus);
    }

    void setTo(Instant moment) {
        ahead.set(Duration.between(real.instant(), moment));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other, ahead);
    }
}
