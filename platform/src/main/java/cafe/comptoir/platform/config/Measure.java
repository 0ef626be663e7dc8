package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.config.Secret;
import cafe.comptoir.platform.i18n.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * What a range measures of a value.
 *
 * @param one the text that says the limits, where the last number in it is 1
 * @param many the text that says the limits, where it is another
 * @param written writes a limit as it would be written in YAML
 */
record Measure(BigDecimal amount, String one, String many, LongFunction<String> written) {

    static Measure of(Object value) {
        return switch (value) {
            case Duration duration ->
                    new Measure(
                            BigDecimal.valueOf(duration.toMillis(), 3),
                            "yaml-range-duration",
                            "yaml-range-duration",
                            Measure::duration);
            case Number number ->
                    new Measure(
                            new BigDecimal(number.toString()),
                            "yaml-range-number",
                            "yaml-range-number",
                            Long::toString);
            case Collection<?> list -> entries(list.size());
            case Map<?, ?> map -> entries(map.size());
            case String text -> characters(text.length());
            case Secret secret -> characters(secret.reveal().length());
            default ->
                    throw new IllegalArgumentException(
                            "@Range cannot measure " + value.getClass().getName());
        };
    }

    private static Measure entries(int size) {
        return new Measure(
                BigDecimal.valueOf(size), "yaml-range-entry", "yaml-range-entries", Long::toString);
    }

    private static Measure characters(int size) {
        return new Measure(
                BigDecimal.valueOf(size),
                "yaml-range-character",
                "yaml-range-characters",
                Long::toString);
    }

    boolean fits(Range range) {
        return amount.compareTo(BigDecimal.valueOf(range.min())) >= 0
                && amount.compareTo(BigDecimal.valueOf(range.max())) <= 0;
    }

    /** Says what the setting must be. */
    Reason limits(String path, Range range) {
        boolean open = range.max() == Long.MAX_VALUE;
        long lastSaid = open ? range.min() : range.max();
        return Reason.of(lastSaid == 1 ? one : many, path, bounds(range));
    }

    private Reason bounds(Range range) {
        if (range.max() == Long.MAX_VALUE) {
            return Reason.of("yaml-at-least", written.apply(range.min()));
        }
        if (range.min() == Long.MIN_VALUE) {
            return Reason.of("yaml-at-most", written.apply(range.max()));
        }
        return Reason.of("yaml-between", written.apply(range.min()), written.apply(range.max()));
    }

    private static String duration(long seconds) {
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        if (seconds % 3600 != 0) {
            return seconds / 60 + "m";
        }
        return seconds % 86_400 == 0 ? seconds / 86_400 + "d" : seconds / 3600 + "h";
    }
}
