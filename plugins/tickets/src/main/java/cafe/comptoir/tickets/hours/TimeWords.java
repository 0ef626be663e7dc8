package cafe.comptoir.tickets.hours;

import cafe.comptoir.api.i18n.Texts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Days and hours in words: "demain à 9 h", "du lundi au vendredi : 9 h – 19 h". */
public final class TimeWords {

    private final Texts texts;

    public TimeWords(Texts texts) {
        this.texts = texts;
    }

    /** Returns when a moment is, seen from another: "aujourd'hui à 14 h", "lundi 3 mars à 9 h". */
    public String when(ZonedDateTime moment, Instant now) {
        long days =
                ChronoUnit.DAYS.between(
                        now.atZone(moment.getZone()).toLocalDate(), moment.toLocalDate());
        String hour = time(moment.toLocalTime());
        if (days == 0) {
            return texts.get("time.today", hour);
        }
        if (days == 1) {
            return texts.get("time.tomorrow", hour);
        }
        return texts.get("time.day", day(moment), hour);
    }

    /** Returns a date with its time, for reading much later. */
    public String full(Instant moment, ZoneId zone) {
        ZonedDateTime here = moment.atZone(zone);
        return texts.get(
                "time.full",
                DateTimeFormatter.ofPattern(texts.get("time.date-pattern"), texts.locale())
                        .format(here),
                time(here.toLocalTime()));
    }

    /** Returns the time of day of a moment. */
    public String hour(Instant moment, ZoneId zone) {
        return time(moment.atZone(zone).toLocalTime());
    }

    /** Returns the day of a moment, with its year. */
    public String fullDay(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern(texts.get("time.full-day-pattern"), texts.locale())
                .format(moment.atZone(zone));
    }

    /** Returns the week, days with the same hours together, one line each; empty if unknown. */
    public List<String> week(OpeningHours hours) {
        List<String> lines = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY;
            if (last || !same(hours, day, day.plus(1))) {
                lines.add(line(hours, first, day));
                first = day.plus(1);
            }
        }
        boolean unknown = hours.written(DayOfWeek.MONDAY, this).isEmpty() && lines.size() == 1;
        return unknown ? List.of() : lines;
    }

    private boolean same(OpeningHours hours, DayOfWeek one, DayOfWeek other) {
        return hours.written(one, this).equals(hours.written(other, this));
    }

    private String line(OpeningHours hours, DayOfWeek first, DayOfWeek last) {
        List<String> spans = hours.written(last, this);
        String times =
                spans.isEmpty()
                        ? texts.get("time.closed")
                        : spans.stream().collect(Collectors.joining(texts.get("time.and")));
        if (first == last) {
            return texts.get("time.week.one", name(first), times);
        }
        return texts.get("time.week.range", name(first), name(last), times);
    }

    String span(Span span) {
        return texts.get("time.span", time(span.from()), time(span.until()));
    }

    private String time(LocalTime time) {
        boolean whole = time.getMinute() == 0;
        return DateTimeFormatter.ofPattern(
                        texts.get(whole ? "time.hour-pattern" : "time.minute-pattern"),
                        texts.locale())
                .format(time);
    }

    private String day(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(texts.get("time.day-pattern"), texts.locale())
                .format(moment);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, texts.locale());
    }
}
