package cafe.comptoir.monitoring.chart;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.monitoring.history.Sum;
import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Response times over time; the line has a gap where nothing answered. */
record Curve(Texts texts, String title, List<Sum> sums, Instant from, Instant to, ZoneId zone) {

    private static final Duration HOURS = Duration.ofDays(2);
    private static final Duration DAYS = Duration.ofDays(60);

    /** Some air above the slowest answer. */
    private static final double ABOVE = 1.1;

    /** How far apart XChart aims to have labels, in pixels; it may come to half of that. */
    private static final int LABEL_FOR_EACH = 200;

    /** More would be a thick band and no line. */
    private static final int MOST_POINTS = 300;

    /** Draws how long the answers took, and where none came. */
    XYChart times(Paper paper) {
        XYChart chart = empty(paper, texts.get("chart.millis"));
        answered(chart);
        failed(chart);
        return chart;
    }

    /** Draws a mark above where all was well, and one below where not. */
    XYChart states(Paper paper) {
        XYChart chart = empty(paper, "");
        chart.getStyler().setYAxisMax(ABOVE);
        chart.getStyler().setYAxisTicksVisible(false);
        List<Sum> well = points().stream().filter(sum -> sum.good() > 0).toList();
        if (well.isEmpty()) {
            nothing(chart);
        } else {
            marks(chart, "chart.good", well, 1, Paper.LINE);
        }
        failed(chart);
        return chart;
    }

    private XYChart empty(Paper paper, String amounts) {
        boolean hours = length().compareTo(HOURS) <= 0;
        XYChart chart =
                new XYChartBuilder()
                        .width(Paper.WIDTH)
                        .height(Paper.HEIGHT)
                        .title(title)
                        .xAxisTitle(texts.get(hours ? "chart.clock" : "chart.date"))
                        .yAxisTitle(amounts)
                        .build();
        paper.style(chart.getStyler(), texts.locale());
        chart.getStyler()
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal);
        axes(chart.getStyler());
        return chart;
    }

    /** Adds up what would not be told apart. */
    private List<Sum> points() {
        if (sums.size() <= MOST_POINTS) {
            return sums;
        }
        long width = length().toMillis() / MOST_POINTS;
        SortedMap<Long, Sum> points = new TreeMap<>();
        for (Sum sum : sums) {
            points.merge(sum.slot().toEpochMilli() / width, sum, Sum::plus);
        }
        return List.copyOf(points.values());
    }

    private Duration length() {
        return Duration.between(from, to);
    }

    private void axes(AxesChartStyler styler) {
        boolean hours = length().compareTo(HOURS) <= 0;
        boolean days = length().compareTo(DAYS) <= 0;
        styler.setDatePattern(hours ? "HH:mm" : days ? "d MMM" : "MMM yyyy");
        styler.setTimezone(TimeZone.getTimeZone(zone));
        styler.setXAxisMin((double) from.toEpochMilli());
        styler.setXAxisMax((double) to.toEpochMilli());
        styler.setYAxisMin(0.0);
        styler.setXAxisTickMarkSpacingHint(LABEL_FOR_EACH);
    }

    private void answered(XYChart chart) {
        List<Sum> points = points();
        long answers = points.stream().filter(sum -> sum.good() > 0).count();
        if (answers == 0) {
            nothing(chart);
            return;
        }
        List<Date> times = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        Instant before = points.getFirst().slot();
        Duration gap = usualDistance(points).multipliedBy(3);
        for (Sum sum : points) {
            // Nobody measured anything between the two, so no line may go from one to the other.
            if (Duration.between(before, sum.slot()).compareTo(gap) > 0) {
                times.add(Date.from(sum.slot().minusMillis(1)));
                millis.add(Double.NaN);
            }
            times.add(Date.from(sum.slot()));
            millis.add(sum.good() > 0 ? sum.meanMillis() : Double.NaN);
            before = sum.slot();
        }
        double slowest = points.stream().mapToDouble(Sum::meanMillis).max().orElse(0);
        chart.getStyler().setYAxisMax(Math.max(1, slowest * ABOVE));
        XYSeries series = chart.addSeries(texts.get("chart.answer"), times, millis);
        series.setMarker(answers == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        series.setMarkerColor(Paper.LINE);
        series.setLineColor(Paper.LINE);
    }

    private static Duration usualDistance(List<Sum> points) {
        List<Duration> distances =
                IntStream.range(1, points.size())
                        .mapToObj(i ->
                                Duration.between(points.get(i - 1).slot(), points.get(i).slot()))
                        .sorted()
                        .toList();
        return distances.isEmpty() ? Duration.ZERO : distances.get(distances.size() / 2);
    }

    /** XChart draws no axes without a series. */
    private void nothing(XYChart chart) {
        XYSeries series =
                chart.addSeries("nothing", List.of(Date.from(from)), List.of(Double.valueOf(0)));
        series.setMarker(SeriesMarkers.NONE);
        series.setShowInLegend(false);
        chart.getStyler().setYAxisMax(1.0);
        chart.getStyler().setYAxisTicksVisible(false);
        chart.setYAxisTitle("");
        if (sums.stream().noneMatch(Sum::tells)) {
            chart.setXAxisTitle(texts.get("chart.nothing"));
        }
    }

    private void failed(XYChart chart) {
        List<Sum> bad = sums.stream().filter(sum -> sum.bad() > 0).toList();
        if (!bad.isEmpty()) {
            marks(chart, "chart.fault", bad, 0, Paper.FAULT);
        }
    }

    private void marks(XYChart chart, String name, List<Sum> where, double height, Color color) {
        List<Date> times = where.stream().map(sum -> Date.from(sum.slot())).toList();
        List<Double> heights = where.stream().map(_ -> height).toList();
        XYSeries series = chart.addSeries(texts.get(name), times, heights);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.SQUARE);
        series.setMarkerColor(color);
    }
}
