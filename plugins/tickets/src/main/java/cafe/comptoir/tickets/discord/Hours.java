package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.tickets.TicketsConfig;
import cafe.comptoir.tickets.hours.OpeningHours;
import cafe.comptoir.tickets.hours.OpeningHours.Door;
import cafe.comptoir.tickets.hours.TimeWords;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The opening hours of this moment's settings, in words. */
final class Hours {

    private final Config<TicketsConfig> config;
    private final Clock clock;

    @Inject
    Hours(Config<TicketsConfig> config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Returns when an answer comes: soon, or when the café opens. */
    String answerComes(Texts texts) {
        Instant now = clock.instant();
        return switch (hours().doorAt(now)) {
            case Door.Unknown() -> texts.get("welcome.next.soon");
            case Door.Open() -> texts.get("welcome.next.open");
            case Door.OpensAt(var when) ->
                    texts.get("welcome.next.closed", new TimeWords(texts).when(when, now));
            case Door.ClosedForNow() -> texts.get("welcome.next.holiday");
        };
    }

    /** Returns the week, a line for each stretch of days with the same hours; empty if unknown. */
    List<String> week(Texts texts) {
        return new TimeWords(texts).week(hours());
    }

    private OpeningHours hours() {
        TicketsConfig now = config.get();
        return new OpeningHours(now.opening(), now.timeZone(), now.closedDays());
    }
}
