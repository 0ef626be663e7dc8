package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.monitoring.alert.Alert;
import cafe.comptoir.monitoring.chart.Charts;
import cafe.comptoir.monitoring.history.History;
import cafe.comptoir.monitoring.store.VolumeStore.Volume;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The pictures that answers and alerts come with. */
final class Pictures {

    private static final Duration AROUND = Duration.ofHours(3);
    private static final int LONGEST_NAME = 30;

    private final History history;
    private final Charts charts;
    private final Clock clock;

    @Inject
    Pictures(History history, Charts charts, Clock clock) {
        this.history = history;
        this.charts = charts;
        this.clock = clock;
    }

    /** Draws the last hours of the check that an alert is about. */
    byte[] aroundAlert(Texts texts, Alert alert, boolean timed) {
        return history(texts, alert.name(), timed, AROUND);
    }

    /**
     * Draws how a check went.
     *
     * @param timed whether to show how long the answers took
     */
    byte[] history(Texts texts, String check, boolean timed, Duration back) {
        Instant now = clock.instant();
        String title =
                texts.get(
                        timed ? "chart.times" : "chart.states",
                        Quote.cut(check, LONGEST_NAME),
                        Wording.period(texts, back));
        Charts.Window window = new Charts.Window(now.minus(back), now);
        return timed
                ? charts.responseTimes(texts, title, history.of(check, back), window)
                : charts.states(texts, title, history.of(check, back), window);
    }

    /** Draws how much of the time each group or check answered. */
    byte[] availability(Texts texts, List<Charts.Bar> bars) {
        return charts.bars(
                texts, new Charts.Bars(bars, 100, value -> Wording.percent(texts, value / 100)));
    }

    /** Draws who sent how much. */
    byte[] volumes(Texts texts, List<Volume> volumes) {
        List<Charts.Bar> bars =
                volumes.stream()
                        .map(volume -> new Charts.Bar(volume.subject(), volume.bytes()))
                        .toList();
        return charts.bars(
                texts,
                new Charts.Bars(
                        bars,
                        bars.stream().mapToDouble(Charts.Bar::amount).max().orElse(1),
                        value -> Wording.bytes(texts, value)));
    }
}
