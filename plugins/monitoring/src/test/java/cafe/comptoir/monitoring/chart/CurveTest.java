package cafe.comptoir.monitoring.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.monitoring.history.Sum;
import cafe.comptoir.testkit.PluginWords;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static final Instant FROM = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration SLOT = Duration.ofMinutes(5);
    private static final int DAY = 288;
    private static final int MARGIN = 40;

    @Test
    void nothingIsDrawnWhereNothingWasMeasured() throws IOException {
        List<Sum> sums = new ArrayList<>(hours(0, 10));
        sums.addAll(hours(14, 24));

        BufferedImage picture = draw("routeur", sums);

        assertThat(emptyColumns(picture, 300, 700)).isGreaterThan(80);
    }

    @Test
    void whatWasAlwaysMeasuredIsOneLine() throws IOException {
        BufferedImage picture = draw("routeur", hours(0, 24));

        assertThat(emptyColumns(picture, 300, 700)).isZero();
    }

    @Test
    void whatIsSeldomMeasuredIsOneLineToo() throws IOException {
        List<Sum> seldom = hours(0, 24).stream().filter(CurveTest::isWholeHour).toList();

        assertThat(emptyColumns(draw("routeur", seldom), 300, 700)).isZero();
    }

    @Test
    void aLongTitleFitsIntoThePicture() throws IOException {
        BufferedImage picture = draw("serveur-de-fichiers ".repeat(4), hours(0, 24));

        assertThat(dark(picture, 0, MARGIN)).isZero();
        assertThat(dark(picture, Paper.WIDTH - MARGIN, Paper.WIDTH)).isZero();
    }

    private static boolean isWholeHour(Sum sum) {
        return sum.slot().getEpochSecond() % 3600 == 0;
    }

    private static List<Sum> hours(int from, int to) {
        return IntStream.range(DAY * from / 24, DAY * to / 24)
                .mapToObj(slot -> new Sum(FROM.plus(SLOT.multipliedBy(slot)), 10, 0, 0, 50_000, 0))
                .toList();
    }

    private static BufferedImage draw(String title, List<Sum> sums) throws IOException {
        byte[] png =
                new Charts(ZoneOffset.UTC)
                        .responseTimes(
                                PluginWords.ofThisPlugin().french(),
                                title,
                                sums,
                                new Charts.Window(FROM, FROM.plus(Duration.ofDays(1))));
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** Counts the columns of the picture in which there is nothing of the line. */
    private static long emptyColumns(BufferedImage picture, int from, int to) {
        return IntStream.range(from, to)
                .filter(x ->
                        IntStream.range(0, picture.getHeight() / 2)
                                .noneMatch(y -> isBlue(picture.getRGB(x, y))))
                .count();
    }

    private static boolean isBlue(int rgb) {
        Color colour = new Color(rgb);
        return colour.getBlue() - colour.getRed() > 100;
    }

    /** Counts the points of the title's lines that have ink. */
    private static long dark(BufferedImage picture, int from, int to) {
        return IntStream.range(from, to)
                .filter(x ->
                        IntStream.range(0, MARGIN * 2)
                                .anyMatch(y -> new Color(picture.getRGB(x, y)).getBlue() < 150))
                .count();
    }
}
