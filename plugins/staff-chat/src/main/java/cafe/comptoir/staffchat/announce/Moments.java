package cafe.comptoir.staffchat.announce;

import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands when something is to happen, as people in France and England write it ({@code demain 9h},
 * {@code 25/12 18:30}), by the café's clocks.
 */
final class Moments {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern MOMENT =
            Pattern.compile(
                    "(?:(?:le|on) )?(?<day>[a-z'-]+|\\d{1,2}/\\d{1,2}(?:/\\d{4})?|\\d{4}-\\d{2}-\\d{2})?,?"
                            + " ?(?:(?:a|at) )?(?<hour>\\d{1,2}) ?"
                            + "(?:[h:] ?(?<minute>\\d{2})?|(?:: ?(?<past>\\d{2}) ?)?(?<half>[ap]m))");
    private static final List<List<String>> WEEK =
            List.of(
                    List.of("lundi", "monday"),
                    List.of("mardi", "tuesday"),
                    List.of("mercredi", "wednesday"),
                    List.of("jeudi", "thursday"),
                    List.of("vendredi", "friday"),
                    List.of("samedi", "saturday"),
                    List.of("dimanche", "sunday"));

    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Moments(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Returns the moment that somebody means; empty when it cannot be told. */
    Optional<LocalDateTime> parse(String text) {
        Matcher found = MOMENT.matcher(plain(text));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return on(found.group("day"), time(found));
        } catch (DateTimeException _) {
            // Such as 25 o'clock, or the 31st of April.
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher found) {
        String half = found.group("half");
        String minute = found.group(half == null ? "minute" : "past");
        int hour = Integer.parseInt(found.group("hour"));
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (half == null) {
            return LocalTime.of(hour, minutes);
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no clock shows " + hour + " " + half);
        }
        return LocalTime.of(hour % 12 + (half.equals("pm") ? 12 : 0), minutes);
    }

    /**
     * Returns when the café's clocks show a time. One that a clock change leaves out is the first that
     * exists after it; one that comes twice is the first.
     */
    Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    boolean isPast(LocalDateTime local) {
        return instant(local).isBefore(clock.instant());
    }

    /** Returns what the café's clocks show then. */
    LocalDateTime local(Instant moment) {
        return moment.atZone(zone).toLocalDateTime();
    }

    private Optional<LocalDateTime> on(@Nullable String day, LocalTime time) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(zone));
        LocalDate today = now.toLocalDate();
        if (day == null) {
            LocalDateTime then = today.atTime(time);
            return Optional.of(then.isAfter(now) ? then : then.plusDays(1));
        }
        return switch (day) {
            case "aujourd'hui", "today" -> Optional.of(today.atTime(time));
            case "demain", "tomorrow" -> Optional.of(today.plusDays(1).atTime(time));
            case "apres-demain" -> Optional.of(today.plusDays(2).atTime(time));
            default ->
                    Character.isDigit(day.charAt(0))
                            ? Optional.of(onDate(day, time, now))
                            : weekday(day).map(it -> onWeekday(it, time, now));
        };
    }

    private static LocalDateTime onDate(String day, LocalTime time, LocalDateTime now) {
        if (day.contains("-")) {
            return LocalDate.parse(day).atTime(time);
        }
        String[] parts = day.split("/", -1);
        int dayOfMonth = Integer.parseInt(parts[0]);
        int month = Integer.parseInt(parts[1]);
        if (parts.length == 3) {
            return LocalDate.of(Integer.parseInt(parts[2]), month, dayOfMonth).atTime(time);
        }
        LocalDateTime then = LocalDate.of(now.getYear(), month, dayOfMonth).atTime(time);
        return then.isAfter(now) ? then : then.plusYears(1);
    }

    private static LocalDateTime onWeekday(DayOfWeek day, LocalTime time, LocalDateTime now) {
        LocalDateTime then = now.toLocalDate().with(TemporalAdjusters.nextOrSame(day)).atTime(time);
        return then.isAfter(now) ? then : then.plusWeeks(1);
    }

    private static Optional<DayOfWeek> weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (WEEK.get(day.getValue() - 1).contains(name)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("\\s+", " ");
    }
}
