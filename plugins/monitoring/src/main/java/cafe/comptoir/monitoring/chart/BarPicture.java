package cafe.comptoir.monitoring.chart;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.monitoring.chart.Charts.Bar;
import cafe.comptoir.monitoring.chart.Charts.Bars;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.HorizontalBarStyler;

/**
 * Bars with their labels on the left, each with its amount, for nobody measures a bar with a ruler. What
 * they are is said above the picture: XChart would cut a title off beside long labels.
 */
record BarPicture(Texts texts, Bars content) {

    private static final int LINE_OF_BARS = 48;
    private static final int AROUND_BARS = 100;
    private static final int LONGEST_LABEL = 20;

    /** XChart leaves out labels that are nearer than this, on both axes. */
    private static final int LABEL_FOR_EACH = 24;

    HorizontalBarChart on(Paper paper) {
        List<Bar> bars = content.bars();
        HorizontalBarChart chart =
                new HorizontalBarChartBuilder()
                        .width(Paper.WIDTH)
                        .height(AROUND_BARS + LINE_OF_BARS * bars.size())
                        .build();
        HorizontalBarStyler styler = chart.getStyler();
        paper.style(styler, texts.locale());
        styler.setLegendVisible(false);
        styler.setXAxisMin(0.0);
        styler.setXAxisMax(content.longest());
        styler.setXAxisTicksVisible(false);
        // XChart makes labels all the same, and for ever where one is too long.
        styler.setXAxisTickLabelsFormattingFunction(_ -> "");
        styler.setXAxisTickMarkSpacingHint(LABEL_FOR_EACH);
        chart.addSeries("bars", bars.stream().map(Bar::amount).toList(), List.copyOf(labels()))
                .setFillColor(Paper.LINE);
        return chart;
    }

    /** XChart has one bar only for two of the same label. */
    private Set<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        for (Bar bar : content.bars()) {
            String label =
                    texts.get(
                            "chart.bar",
                            fitting(bar.label()),
                            content.amount().apply(bar.amount()));
            while (!labels.add(label)) {
                label += " ";
            }
        }
        return labels;
    }

    /** Returns a name, or its two ends: machines whose names begin the same are not told apart otherwise. */
    private static String fitting(String name) {
        int end = name.length();
        int half = LONGEST_LABEL / 2;
        return end <= LONGEST_LABEL
                ? name
                : name.substring(0, half) + "…" + name.substring(end - half + 1);
    }
}
