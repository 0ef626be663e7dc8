package cafe.comptoir.sshsecurity.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment as people write it: {@code -90m}, {@code 14:30}, {@code 2026-11-22}, {@code yesterday}. */
record TimeWord(Instant now, ZoneId zone) {

    private static final Pattern AGO = Pattern.compile("-(\\d{1,6})([smhdj])");

    private static final Map<String, Integer> DAYS =
            Map.of("today", 0, "aujourd'hui", 0, "yesterday", 1, "hier", 1);

    Optional<Instant> parse(String text) {
        Matcher ago = AGO.matcher(text);
        if (text.equals("now") || text.equals("maintenant")) {
            return Optional.of(now);
        }
        if (ago.matches()) {
            return Optional.of(
                    now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1)))));
        }
        if (DAYS.containsKey(text)) {
            return Optional.of(today().minusDays(DAYS.get(text)).atStartOfDay(zone).toInstant());
        }
        return written(text);
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    private Optional<Instant> written(String text) {
        try {
            if (text.endsWith("Z")) {
                return Optional.of(Instant.parse(text));
            }
            LocalDateTime time =
                    text.contains("T")
                            ? LocalDateTime.parse(text)
                            : text.contains(":")
                                    ? today().atTime(LocalTime.parse(text))
                                    : LocalDate.parse(text).atStartOfDay();
            return Optional.of(time.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
