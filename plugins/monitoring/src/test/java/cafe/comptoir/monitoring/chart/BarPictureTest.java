package cafe.comptoir.monitoring.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.testkit.PluginWords;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BarPictureTest {

    private static final int LEFT_EDGE = 40;
    private static final int FIRST_LETTERS = 60;

    @Test
    void everyBarHasItsLabel() {
        for (int bars : new int[] {1, 2, 5, 10, 15}) {
            assertThat(linesOfText(draw(bars, "poste"))).as(bars + " bars").isEqualTo(bars);
        }
    }

    @Test
    void aLongNameLeavesRoomForTheBars() {
        BufferedImage picture = draw(3, "serveur-d'impression-du-rez-de-chaussée.café.example");

        assertThat(widthOfBar(picture, 0)).isGreaterThan(300);
        assertThat(linesOfText(picture)).isEqualTo(3);
    }

    @Test
    void theFirstIsOnTop() {
        BufferedImage picture = draw(4, "poste");

        assertThat(widthOfBar(picture, 0)).isGreaterThan(widthOfBar(picture, 3));
    }

    @Test
    @Timeout(20)
    void amountsOfAnySizeAreDrawn() {
        for (double largest = 1; largest < 1e16; largest *= 10) {
            BufferedImage picture =
                    draw(List.of(new Charts.Bar("a", largest), new Charts.Bar("b", 0)));

            assertThat(widthOfBar(picture, 0)).as("%s", largest).isGreaterThan(300);
        }
    }

    /** Draws bars of which each is shorter than the one before. */
    private static BufferedImage draw(int bars, String name) {
        List<Charts.Bar> all =
                IntStream.range(0, bars)
                        .mapToObj(i -> new Charts.Bar(name + "-" + i, 100.0 / (i + 1)))
                        .toList();
        return draw(all);
    }

    /** What is less than nothing has a very long label, as numbers below zero have in {@code Wording}. */
    private static BufferedImage draw(List<Charts.Bar> bars) {
        double longest = bars.getFirst().amount();
        Charts.Bars content =
                new Charts.Bars(bars, longest, it -> it < 0 ? "-".repeat(80) : "100 o");
        byte[] png = new Charts(ZoneOffset.UTC).bars(PluginWords.ofThisPlugin().french(), content);
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long linesOfText(BufferedImage picture) {
        return IntStream.range(1, picture.getHeight())
                .filter(y ->
                        hasInk(picture, y) && !hasInk(picture, y - 1) && !hasInk(picture, y - 2))
                .count();
    }

    private static boolean hasInk(BufferedImage picture, int y) {
        return y >= 0
                && IntStream.range(LEFT_EDGE, FIRST_LETTERS)
                        .anyMatch(x -> new Color(picture.getRGB(x, y)).getGreen() < 100);
    }

    private static long widthOfBar(BufferedImage picture, int bar) {
        List<Integer> rows =
                IntStream.range(1, picture.getHeight())
                        .filter(y -> blue(picture, y) > 0 && blue(picture, y - 1) == 0)
                        .boxed()
                        .toList();
        return blue(picture, rows.get(bar) + 2);
    }

    private static long blue(BufferedImage picture, int y) {
        return IntStream.range(0, picture.getWidth())
                .filter(x -> picture.getRGB(x, y) == Paper.LINE.getRGB())
                .count();
    }
}
