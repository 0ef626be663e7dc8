package cafe.comptoir.monitoring.chart;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.monitoring.history.Sum;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Function;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws pictures as PNG. */
public final class Charts {

    private static final int LINE_OF_BARS = 34;
    private static final int AROUND_BARS = 130;
    private static final Duration ONE_DAY = Duration.ofDays(2);

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

    /**
     * Draws how fast a check was answered, with red marks where it was not.
     *
     * @param from where the time axis begins
     */
    public byte[] responseTimes(
            Texts texts, String title, List<Sum> sums, Instant from, Instant to) {
        return paper.draw(on -> times(on, texts, title, sums, from, to));
    }

    /** Draws bars, the first on top. */
    public byte[] bars(Texts texts, String title, List<Bar> bars, Function<Double, String> amount) {
        return paper.draw(on -> bars(on, texts, title, bars, amount));
    }

    private XYChart times(
            Paper on, Texts texts, String title, List<Sum> sums, Instant from, Instant to) {
        XYChart chart =
                new XYChartBuilder()
                        .width(Paper.WIDTH)
                        .height(Paper.HEIGHT)
                        .title(title)
                        .yAxisTitle(texts.get("chart.millis"))
                        .build();
        on.style(chart.getStyler(), texts.locale());
        chart.getStyler()
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal);
        timeAxis(chart.getStyler(), from, to);
        answered(chart, texts, sums, from);
        failed(chart, texts, sums);
        return chart;
    }

    private void timeAxis(AxesChartStyler styler, Instant from, Instant to) {
        boolean isShort = Duration.between(from, to).compareTo(ONE_DAY) <= 0;
        styler.setDatePattern(isShort ? "HH:mm" : "dd/MM");
        styler.setTimezone(TimeZone.getTimeZone(zone));
        styler.setXAxisMin((double) from.toEpochMilli());
        styler.setXAxisMax((double) to.toEpochMilli());
        styler.setYAxisMin(0.0);
    }

    private static void answered(XYChart chart, Texts texts, List<Sum> sums, Instant from) {
        List<Date> times = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        sums.stream()
                .filter(sum -> sum.good() > 0)
                .forEach(sum -> {
                    times.add(Date.from(sum.slot()));
                    millis.add(sum.meanMillis());
                });
        if (times.isEmpty()) {
            times.add(Date.from(from));
            millis.add(0.0);
        }
        XYSeries series = chart.addSeries(texts.get("chart.answer"), times, millis);
        series.setMarker(times.size() == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        series.setMarkerColor(Paper.LINE);
        series.setLineColor(Paper.LINE);
    }

    private static void failed(XYChart chart, Texts texts, List<Sum> sums) {
        List<Date> times =
                sums.stream()
                        .filter(sum -> sum.bad() > 0)
                        .map(sum -> Date.from(sum.slot()))
                        .toList();
        if (times.isEmpty()) {
            return;
        }
        List<Double> ground = times.stream().map(_ -> 0.0).toList();
        XYSeries series = chart.addSeries(texts.get("chart.fault"), times, ground);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.SQUARE);
        series.setMarkerColor(Paper.FAULT);
    }

    private static HorizontalBarChart bars(
            Paper on, Texts texts, String title, List<Bar> bars, Function<Double, String> amount) {
        HorizontalBarChart chart =
                new HorizontalBarChartBuilder()
                        .width(Paper.WIDTH)
                        .height(AROUND_BARS + LINE_OF_BARS * bars.size())
                        .title(title)
                        .build();
        on.style(chart.getStyler(), texts.locale());
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setXAxisMin(0.0);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(amount);
        // XChart draws the first one at the bottom.
        List<Bar> upwards = bars.reversed();
        chart.addSeries(
                        "bars",
                        upwards.stream().map(Bar::amount).toList(),
                        upwards.stream().map(Bar::label).toList())
                .setFillColor(Paper.LINE);
        return chart;
    }
}
