package cafe.comptoir.tickets.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The café's opening hours. */
public final class OpeningHours {

    /** Looking further ahead than any holiday lasts. */
    private static final int HORIZON_DAYS = 60;

    private final WeekConfig week;
    private final ZoneId zone;
    private final Set<LocalDate> closedDays;

    public OpeningHours(WeekConfig week, ZoneId zone, Collection<LocalDate> closedDays) {
        this.week = week;
        this.zone = zone;
        this.closedDays = Set.copyOf(closedDays);
    }

    /** What the door says at a moment. */
    public sealed interface Door {

        /** The café has not said when it is open. */
        record Unknown() implements Door {}

        /** Come in. */
        record Open() implements Door {}

        /** Opens again then. */
        record OpensAt(ZonedDateTime when) implements Door {}

        /** Closed, and for longer than anybody has planned. */
        record ClosedForNow() implements Door {}
    }

    public Door doorAt(Instant now) {
        if (Stream.of(DayOfWeek.values()).allMatch(day -> week.on(day).isEmpty())) {
            return new Door.Unknown();
        }
        ZonedDateTime here = now.atZone(zone);
        LocalDate today = here.toLocalDate();
        if (isOpen(today, here) || isOpen(today.minusDays(1), here)) {
            return new Door.Open();
        }
        return nextOpening(today, here)
                .<Door>map(Door.OpensAt::new)
                .orElseGet(Door.ClosedForNow::new);
    }

    /** Returns each day's hours as people write them, Monday first: {@code 09:00-19:00}. */
    List<String> written(DayOfWeek day, TimeWords words) {
        return week.on(day).stream().map(words::span).toList();
    }

    private boolean isOpen(LocalDate day, ZonedDateTime now) {
        return spansOn(day).stream()
                .anyMatch(span ->
                        !now.isBefore(span.startOn(day, zone))
                                && now.isBefore(span.endOn(day, zone)));
    }

    private Optional<ZonedDateTime> nextOpening(LocalDate today, ZonedDateTime now) {
        return today.datesUntil(today.plusDays(HORIZON_DAYS))
                .flatMap(day -> spansOn(day).stream().map(span -> span.startOn(day, zone)))
                .filter(start -> start.isAfter(now))
                .findFirst();
    }

    private List<Span> spansOn(LocalDate day) {
        return closedDays.contains(day) ? List.of() : week.on(day.getDayOfWeek());
    }
}
