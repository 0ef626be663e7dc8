package cafe.comptoir.tickets.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time in which the café is open.
 *
 * @param until not after {@code from} when it ends on the next day
 */
record Span(LocalTime from, LocalTime until) implements Comparable<Span> {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([01]?\\d|2[0-3]):([0-5]\\d) *- *(?:([01]?\\d|2[0-3]):([0-5]\\d)|24:00)");

    static Span parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no opening time; write it like 09:00-12:30".formatted(written));
        }
        boolean midnight = matcher.group(3) == null;
        return new Span(
                time(matcher.group(1), matcher.group(2)),
                midnight ? LocalTime.MIDNIGHT : time(matcher.group(3), matcher.group(4)));
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    ZonedDateTime startOn(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day, from, zone);
    }

    ZonedDateTime endOn(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(until.isAfter(from) ? day : day.plusDays(1), until, zone);
    }

    @Override
    public int compareTo(Span other) {
        return Comparator.comparing(Span::from).thenComparing(Span::until).compare(this, other);
    }
}
