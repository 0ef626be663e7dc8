package cafe.comptoir.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A photo of a screen that stays black, as a customer takes it. */
final class PhotoOfScreen {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;

    private PhotoOfScreen() {}

    /** Returns a file that can be chosen. */
    static Path file() {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = photo.createGraphics();
        fill(graphics, new Color(0xD9CBB6), 0, 0, WIDTH, HEIGHT);
        fill(graphics, new Color(0x30343A), 250, 90, 1100, 680);
        fill(graphics, Color.BLACK, 280, 120, 1040, 620);
        fill(graphics, new Color(0x30343A), 740, 770, 120, 110);
        fill(graphics, new Color(0x30343A), 600, 880, 400, 30);
        fill(graphics, new Color(0x3BD16F), 1290, 750, 14, 8);
        graphics.dispose();
        try {
            Path file = Files.createDirectories(Path.of("target", "files")).resolve("ecran.png");
            ImageIO.write(photo, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(
            Graphics2D graphics, Color color, int x, int y, int width, int height) {
        graphics.setColor(color);
        graphics.fillRect(x, y, width, height);
    }
}
