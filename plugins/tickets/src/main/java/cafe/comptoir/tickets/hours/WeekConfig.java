package cafe.comptoir.tickets.hours;

import cafe.comptoir.api.config.Default;
import java.time.DayOfWeek;
import java.util.List;

/** The opening hours of each day, as written in YAML. */
public record WeekConfig(
        @Default("[09:00-19:00]") List<String> monday,
        @Default("[09:00-19:00]") List<String> tuesday,
        @Default("[09:00-19:00]") List<String> wednesday,
        @Default("[09:00-19:00]") List<String> thursday,
        @Default("[09:00-19:00]") List<String> friday,
        @Default("[10:00-18:00]") List<String> saturday,
        @Default("[]") List<String> sunday) {

    public WeekConfig {
        monday = checked(monday);
        tuesday = checked(tuesday);
        wednesday = checked(wednesday);
        thursday = checked(thursday);
        friday = checked(friday);
        saturday = checked(saturday);
        sunday = checked(sunday);
    }

    private static List<String> checked(List<String> spans) {
        spans.forEach(Span::parse);
        return List.copyOf(spans);
    }

    List<Span> on(DayOfWeek day) {
        List<String> spans =
                switch (day) {
                    case MONDAY -> monday;
                    case TUESDAY -> tuesday;
                    case WEDNESDAY -> wednesday;
                    case THURSDAY -> thursday;
                    case FRIDAY -> friday;
                    case SATURDAY -> saturday;
                    case SUNDAY -> sunday;
                };
        return spans.stream().map(Span::parse).sorted().toList();
    }
}
