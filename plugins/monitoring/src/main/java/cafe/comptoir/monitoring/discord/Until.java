package cafe.comptoir.monitoring.discord;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads when something begins or ends, as people write it: {@code 2h}, {@code 1h30}, {@code 18:30}. In
 * French {@code 18h30} is a time of day: whoever means a length as long as that says {@code 18h}.
 */
final class Until {

    private static final Pattern LENGTH =
            Pattern.compile(
                    "(?:(\\d{1,3}) ?(?:d|j)(?:ours?|ays?)?)? ?(?:(\\d{1,3}) ?h(?:eures?|ours?)?)? ?(?:(\\d{1,4}) ?(?:m(?:in(?:utes?)?)?)?)?");
    private static final Pattern TIME =
            Pattern.compile(
                    "(?:(?:jusqu['’]à|à|until|at) |(?=\\d{1,2}:\\d|\\d{2} ?h ?\\d))(\\d{1,2}) ?[h:]? ?(\\d{2})?");
    private static final Duration LONGEST = Duration.ofDays(90);

    private Until() {}

    /** Returns a length of time; empty if that is none, or over 90 days. */
    static Optional<Duration> length(String text) {
        Matcher matcher = LENGTH.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Duration sum =
                Duration.ofDays(number(matcher.group(1)))
                        .plusHours(number(matcher.group(2)))
                        .plusMinutes(number(matcher.group(3)));
        return Optional.of(sum).filter(it -> it.isPositive() && it.compareTo(LONGEST) <= 0);
    }

    /** Returns the next moment that a text means: after a length of time, or at a time of day. */
    static Optional<Instant> moment(String text, Instant now, ZoneId zone) {
        Matcher time = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!time.matches()) {
            return length(text).map(now::plus);
        }
        try {
            LocalTime at = LocalTime.of(number(time.group(1)), number(time.group(2)));
            ZonedDateTime today = now.atZone(zone).with(at);
            return Optional.of(
                    (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }
}
