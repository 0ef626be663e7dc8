package cafe.comptoir.monitoring.chart;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.monitoring.history.Sum;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** Draws pictures as PNG. */
public final class Charts {

    private final Paper paper = new Paper();
    private final ZoneId zone;

    @Inject
    Charts(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * One bar.
     *
     * @param label who
     */
    public record Bar(String label, double amount) {}

    /** From when to when a picture tells. */
    public record Window(Instant from, Instant to) {}

    /**
     * Bars below each other, the first on top.
     *
     * @param longest the amount of a bar as long as can be
     * @param amount how an amount is written, with its unit
     */
    public record Bars(List<Bar> bars, double longest, Function<Double, String> amount) {}

    /**
     * Draws how fast a check was answered, with red marks where it was not.
     *
     * @param window what the time axis shows
     */
    public byte[] responseTimes(Texts texts, String title, List<Sum> sums, Window window) {
        Curve curve = new Curve(texts, title, sums, window.from(), window.to(), zone);
        return paper.draw(curve::times);
    }

    /** Draws when a check was well and when not, where the time it took tells nothing. */
    public byte[] states(Texts texts, String title, List<Sum> sums, Window window) {
        Curve curve = new Curve(texts, title, sums, window.from(), window.to(), zone);
        return paper.draw(curve::states);
    }

    /** Draws bars. */
    public byte[] bars(Texts texts, Bars bars) {
        BarPicture picture = new BarPicture(texts, bars);
        return paper.draw(picture::on);
    }
}
