package cafe.comptoir.platform.config;

import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.platform.i18n.Reason;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one text becomes one value.
 *
 * @param expected what the text must be, with an example where the words leave that open
 * @param example one such text
 * @param parse throws a {@link RuntimeException} on any other text
 * @param names what may be written, where that is a fixed list
 */
record ScalarType(
        Reason expected,
        String example,
        Function<String, Object> parse,
        Supplier<Collection<String>> names) {

    private static final Pattern DURATION = Pattern.compile("(?:\\d+(?:ms|s|m|h|d))+");
    private static final Pattern DURATION_PART = Pattern.compile("(\\d+)(ms|s|m|h|d)");
    private static final ScalarType WHOLE_INT =
            example("yaml-whole-number", "3", text -> Integer.valueOf(digits(text)));
    private static final ScalarType WHOLE_LONG =
            example("yaml-whole-number", "123456789012345678", text -> Long.valueOf(digits(text)));
    private static final ScalarType DECIMAL =
            example("yaml-number", "0.5", text -> finite(digits(text)));
    private static final ScalarType BOOL = plain("yaml-true-or-false", "true", ScalarType::truth);
    private static final int FEW = 12;
    private static final List<String> DAYS =
            List.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "lundi",
                    "mardi",
                    "mercredi",
                    "jeudi",
                    "vendredi",
                    "samedi",
                    "dimanche");

    private static final Map<Class<?>, ScalarType> KNOWN =
            Map.ofEntries(
                    Map.entry(String.class, plain("yaml-any-text", "text", text -> text)),
                    Map.entry(int.class, WHOLE_INT),
                    Map.entry(Integer.class, WHOLE_INT),
                    Map.entry(long.class, WHOLE_LONG),
                    Map.entry(Long.class, WHOLE_LONG),
                    Map.entry(double.class, DECIMAL),
                    Map.entry(Double.class, DECIMAL),
                    Map.entry(BigDecimal.class, example("yaml-number", "0.5", BigDecimal::new)),
                    Map.entry(boolean.class, BOOL),
                    Map.entry(Boolean.class, BOOL),
                    Map.entry(Duration.class, plain("yaml-duration", "30m", ScalarType::duration)),
                    Map.entry(
                            LocalTime.class, example("yaml-time", "18:30", ScalarType::timeOfDay)),
                    Map.entry(
                            LocalDate.class, example("yaml-date", "2026-12-31", LocalDate::parse)),
                    Map.entry(RoleName.class, example("yaml-role", "employee", RoleName::new)));

    /** Returns how to read a type, or empty if it is not one that a single text stands for. */
    static Optional<ScalarType> of(Class<?> type) {
        if (type == DayOfWeek.class) {
            return Optional.of(
                    new ScalarType(Reason.of("yaml-day"), "monday", ScalarType::day, () -> DAYS));
        }
        if (type == ZoneId.class) {
            return Optional.of(
                    new ScalarType(
                            withExample("yaml-time-zone", "Europe/Paris"),
                            "Europe/Paris",
                            ZoneId::of,
                            ZoneId::getAvailableZoneIds));
        }
        if (type.isEnum()) {
            return Optional.of(constants(type));
        }
        return Optional.ofNullable(KNOWN.get(type));
    }

    /** A text of which its example is shown. */
    private static ScalarType example(String key, String example, Function<String, Object> parse) {
        return new ScalarType(withExample(key, example), example, parse, List::of);
    }

    private static ScalarType plain(String key, String example, Function<String, Object> parse) {
        return new ScalarType(Reason.of(key), example, parse, List::of);
    }

    private static Reason withExample(String key, String example) {
        return Reason.of("yaml-example", Reason.of(key), example);
    }

    private static ScalarType constants(Class<?> type) {
        List<Enum<?>> constants =
                Arrays.stream(type.getEnumConstants()).<Enum<?>>map(Enum.class::cast).toList();
        List<String> names = constants.stream().map(Enum::name).map(ScalarType::kebab).toList();
        Reason expected =
                names.size() <= FEW
                        ? Reason.of("yaml-one-of", String.join(", ", names))
                        : Reason.of("yaml-name-such-as", names.getFirst());
        return new ScalarType(
                expected,
                names.getFirst(),
                text -> constants.get(position(names, kebab(text))),
                () -> names);
    }

    private static int position(List<String> names, String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(name);
        }
        return index;
    }

    private static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String digits(String text) {
        return text.replace("_", "");
    }

    private static Double finite(String text) {
        if (!text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            throw new NumberFormatException(text);
        }
        return Double.valueOf(text);
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Duration duration(String text) {
        if (!DURATION.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        Duration sum = Duration.ZERO;
        Matcher part = DURATION_PART.matcher(text);
        while (part.find()) {
            sum = sum.plus(durationOf(Long.parseLong(part.group(1)), part.group(2)));
        }
        return sum;
    }

    private static Duration durationOf(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static LocalTime timeOfDay(String text) {
        return LocalTime.parse(text, DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT));
    }

    private static DayOfWeek day(String text) {
        int index = position(DAYS, text.toLowerCase(Locale.ROOT));
        return DayOfWeek.of(index % 7 + 1);
    }
}
