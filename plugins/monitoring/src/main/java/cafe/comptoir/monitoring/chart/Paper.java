package cafe.comptoir.monitoring.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;

/** What all pictures are drawn on: size, colours, and the font that we bring, for a server may have none. */
final class Paper {

    static final int WIDTH = 800;
    static final int HEIGHT = 440;
    static final Color LINE = new Color(0x3498DB);
    static final Color FAULT = new Color(0xE74C3C);

    private static final Color INK = new Color(0x2C3E50);
    private static final Color GRID = new Color(0xE3E7EB);

    /** Wide enough for half a label behind the end of an axis. */
    private static final int AROUND = 40;

    /** On a telephone the picture is a third as wide as it is drawn, and still to be read. */
    private static final float SMALL = 24f;

    private static final float LARGE = 28f;

    private @Nullable Font font;

    /** Draws: {@code chart} is given the font. */
    byte[] draw(Function<Paper, Chart<?, ?>> chart) {
        Thread thread = Thread.currentThread();
        ClassLoader ours = thread.getContextClassLoader();
        // AWT keeps the context class loader of whoever uses it first, for as long as the host
        // runs.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            Chart<?, ?> drawn = chart.apply(this);
            fitTitle(drawn);
            ImageIO.write(BitmapEncoder.getBufferedImage(drawn), "png", out);
            out.flush();
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(ours);
        }
    }

    void style(AxesChartStyler styler, Locale language) {
        Font small = font().deriveFont(SMALL);
        styler.setBaseFont(small);
        styler.setLegendFont(small);
        styler.setAxisTickLabelsFont(small);
        styler.setAxisTitleFont(small);
        styler.setAnnotationTextFont(small);
        styler.setChartTitleFont(font().deriveFont(LARGE));
        styler.setChartFontColor(INK);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(GRID);
        styler.setChartTitleBoxVisible(false);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setChartPadding(AROUND);
        styler.setLocale(language);
    }

    /** XChart has a title in the middle of the plot, beside the axis, and cuts off what is too long. */
    private static void fitTitle(Chart<?, ?> chart) {
        Font font = chart.getStyler().getChartTitleFont();
        FontRenderContext context = new FontRenderContext(null, true, true);
        double width = font.getStringBounds(chart.getTitle(), context).getWidth();
        double room = WIDTH - 4.0 * AROUND;
        if (width > room) {
            float size = (float) (font.getSize2D() * room / width);
            chart.getStyler().setChartTitleFont(font.deriveFont(size));
        }
    }

    private synchronized Font font() {
        Font known = font == null ? load() : font;
        font = known;
        return known;
    }

    private static Font load() {
        try (InputStream file = Paper.class.getResourceAsStream("DejaVuSans.ttf")) {
            if (file == null) {
                throw new IllegalStateException("the font is missing from the plugin");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the plugin's font cannot be read", e);
        }
    }
}
