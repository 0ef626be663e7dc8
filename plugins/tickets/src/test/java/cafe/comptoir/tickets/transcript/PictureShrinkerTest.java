package cafe.comptoir.tickets.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureShrinkerTest {

    private final PictureShrinker shrinker = new PictureShrinker();

    @TempDir Path folder;

    @Test
    void aLargePictureIsReducedToItsLongerSide() throws IOException {
        Path picture = save(drawn(3000, 1500), "png");

        BufferedImage shrunk = shrink(picture, 640);

        assertThat(shrunk.getWidth()).isEqualTo(640);
        assertThat(shrunk.getHeight()).isEqualTo(320);
        assertThat(isRed(shrunk, 20, 20)).isTrue();
        assertThat(isRed(shrunk, 600, 300)).isFalse();
    }

    @Test
    void aSmallPictureKeepsItsSize() throws IOException {
        BufferedImage shrunk = shrink(save(drawn(120, 80), "png"), 640);

        assertThat(shrunk.getWidth()).isEqualTo(120);
        assertThat(shrunk.getHeight()).isEqualTo(80);
    }

    @Test
    void whatIsTransparentBecomesWhite() throws IOException {
        BufferedImage clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);

        BufferedImage shrunk = shrink(save(clear, "png"), 640);

        assertThat(new Color(shrunk.getRGB(25, 25))).isEqualTo(Color.WHITE);
    }

    @Test
    void whatIsNoPictureIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("photo.jpg"), "<script>alert(1)</script>");

        assertThat(shrinker.shrink(file, 640)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 5",
        "2, 95, 5",
        "3, 95, 45",
        "4, 5, 45",
        "5, 5, 5",
        "6, 45, 5",
        "7, 45, 95",
        "8, 5, 95"
    })
    void aPhotographStandsUprightHoweverThePhoneWasHeld(int orientation, int x, int y)
            throws IOException {
        Path photo = withOrientation(save(drawn(100, 50), "jpg"), orientation);

        BufferedImage shrunk = shrink(photo, 640);

        boolean lying = orientation >= 5;
        assertThat(shrunk.getWidth()).isEqualTo(lying ? 50 : 100);
        assertThat(shrunk.getHeight()).isEqualTo(lying ? 100 : 50);
        assertThat(isRed(shrunk, x, y)).isTrue();
        assertThat(isRed(shrunk, shrunk.getWidth() - 1 - x, shrunk.getHeight() - 1 - y)).isFalse();
    }

    private BufferedImage shrink(Path picture, int edge) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(shrinker.shrink(picture, edge).orElseThrow()));
    }

    /** Blue, red in the upper left corner. */
    private static BufferedImage drawn(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 3, height / 3);
        graphics.dispose();
        return picture;
    }

    private Path save(BufferedImage picture, String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        ImageIO.write(picture, format, file.toFile());
        return file;
    }

    private static Path withOrientation(Path jpeg, int orientation) throws IOException {
        byte[] bytes = Files.readAllBytes(jpeg);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(bytes, 0, 2);
        marked.write(exif);
        marked.write(bytes, 2, bytes.length - 2);
        return Files.write(jpeg, marked.toByteArray());
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 80;
    }
}
