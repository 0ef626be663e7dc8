package cafe.comptoir.browser;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture of a curve, for messages that hold one. */
final class Curve {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 260;

    private Curve() {}

    static byte[] png() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(0x2B6CB0));
        graphics.setStroke(new BasicStroke(3));
        for (int x = 0; x < WIDTH - 4; x += 4) {
            graphics.drawLine(x, height(x), x + 4, height(x + 4));
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int height(int x) {
        return (int) (HEIGHT / 2.0 - 70 * Math.sin(x / 60.0) - 20 * Math.sin(x / 9.0));
    }
}
