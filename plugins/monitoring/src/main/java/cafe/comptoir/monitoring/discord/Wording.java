package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.monitoring.alert.Quiet;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;

/** How amounts and times are said. */
final class Wording {

    private static final double STEP = 1000;
    private static final char NO_BREAK = '\u00a0';
    private static final String[] UNITS = {"", "k", "M", "G", "T"};

    private Wording() {}

    /** Returns a length of time in its two largest units. */
    static String duration(Texts texts, Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 1) {
            return texts.get("time.seconds", Math.max(1, duration.toSeconds()));
        }
        if (minutes < 60) {
            return texts.get("time.minutes", minutes);
        }
        if (duration.toHours() < 48) {
            return duration.toMinutesPart() == 0
                    ? texts.get("time.hours.whole", duration.toHours())
                    : texts.get("time.hours", duration.toHours(), duration.toMinutesPart());
        }
        return duration.toHoursPart() == 0
                ? texts.get("time.days.whole", duration.toDays())
                : texts.get("time.days", duration.toDays(), duration.toHoursPart());
    }

    /** Returns since when a picture shows: since a day. */
    static String period(Texts texts, Duration back) {
        return switch ((int) back.toHours()) {
            case 1 -> texts.get("period.hour");
            case 24 -> texts.get("period.day");
            case 24 * 7 -> texts.get("period.week");
            case 24 * 30 -> texts.get("period.month");
            case 24 * 365 -> texts.get("period.year");
            default -> texts.get("period.since", duration(texts, back));
        };
    }

    /** Returns a moment as Discord shows it to each reader in their own time zone. */
    static String moment(Instant moment) {
        return "<t:" + moment.getEpochSecond() + ":f>";
    }

    /** Returns how long ago, or in how long, a moment is; Discord keeps it true. */
    static String distance(Instant moment) {
        return "<t:" + moment.getEpochSecond() + ":R>";
    }

    /** Returns a number of bytes. */
    static String bytes(Texts texts, double bytes) {
        return scaled(texts, bytes) + texts.get("unit.byte");
    }

    /** Returns a number of anything, shortened: 1,2 M. */
    static String scaled(Texts texts, double amount) {
        double rest = amount;
        int unit = 0;
        while (rest >= STEP && unit < UNITS.length - 1) {
            rest /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(texts.locale());
        format.setMaximumFractionDigits(rest < 10 && unit > 0 ? 1 : 0);
        return format.format(rest) + NO_BREAK + UNITS[unit];
    }

    /** Returns a share as people read it. */
    static String percent(Texts texts, double share) {
        NumberFormat format = NumberFormat.getPercentInstance(texts.locale());
        format.setMaximumFractionDigits(share > 0.99 && share < 1 ? 2 : 1);
        return format.format(Math.floor(share * 10_000) / 10_000);
    }

    /** Returns the end of the keys of texts about silences, or about maintenance. */
    static String key(Quiet.Kind kind) {
        return kind == Quiet.Kind.SILENCE ? "silence" : "maintenance";
    }

    /** Returns until when nobody is called, and who wanted that why. */
    static String quiet(Texts texts, Quiet quiet) {
        return texts.get(
                "card." + key(quiet.kind()),
                moment(quiet.to()),
                line(quiet.personName()),
                line(quiet.reason()));
    }

    /** Returns for what nobody is called, or will not be, until when, and who wanted that why. */
    static String planned(Texts texts, Quiet quiet) {
        return texts.get(
                "status.quiet." + key(quiet.kind()),
                line(quiet.subject()),
                moment(quiet.from()),
                moment(quiet.to()),
                line(quiet.personName()),
                line(quiet.reason()));
    }

    /** Returns what somebody wrote, on one line and without effect. */
    static String line(String text) {
        return MarkdownSanitizer.escape(text.strip().replaceAll("\\s+", " "));
    }
}
