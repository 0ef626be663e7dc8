package cafe.comptoir.monitoring.chart;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.monitoring.chart.Charts.Bar;
import cafe.comptoir.monitoring.chart.Charts.Bars;
import java.util.List;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.HorizontalBarStyler;

/** Bars with their labels on the left, each with its amount, for nobody measures a bar with a ruler. */
record BarPicture(Texts texts, Bars content) {

    private static final int LINE_OF_BARS = 44;
    private static final int AROUND_BARS = 170;
    private static final int LONGEST_LABEL = 26;

    /** XChart leaves out labels that are nearer than this, on both axes. */
    private static final int LABEL_FOR_EACH = 24;

    HorizontalBarChart on(Paper paper) {
        List<Bar> bars = content.bars();
        HorizontalBarChart chart =
                new HorizontalBarChartBuilder()
                        .width(Paper.WIDTH)
                        .height(AROUND_BARS + LINE_OF_BARS * bars.size())
                        .title(content.title())
                        .xAxisTitle(content.axis())
                        .build();
        HorizontalBarStyler styler = chart.getStyler();
        paper.style(styler, texts.locale());
        styler.setLegendVisible(false);
        styler.setXAxisMin(0.0);
        styler.setXAxisTickLabelsFormattingFunction(content.amount());
        styler.setXAxisTickMarkSpacingHint(LABEL_FOR_EACH);
        chart.addSeries(
                        "bars",
                        bars.stream().map(Bar::amount).toList(),
                        bars.stream().map(this::label).toList())
                .setFillColor(Paper.LINE);
        return chart;
    }

    private String label(Bar bar) {
        String name = bar.label();
        String fitting =
                name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…";
        return texts.get("chart.bar", fitting, content.amount().apply(bar.amount()));
    }
}
