package cafe.comptoir.tickets.transcript;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes pictures smaller, with little memory whatever their size. */
final class PictureShrinker {

    /** A picture with more points is no photograph; decoding it could take all memory. */
    private static final long MAX_PIXELS = 200_000_000;

    private static final float QUALITY = 0.8f;

    /**
     * Returns a JPEG whose longer side is at most {@code edge}; empty if it is no picture that Java
     * reads.
     */
    Optional<byte[]> shrink(Path file, int edge) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader ours = thread.getContextClassLoader();
        // AWT keeps the context class loader of whoever uses it first, for as long as the host
        // runs.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (FileImageInputStream input = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return shrink(reader, ExifOrientation.of(file), edge);
            } finally {
                reader.dispose();
            }
        } finally {
            thread.setContextClassLoader(ours);
        }
    }

    private static Optional<byte[]> shrink(ImageReader reader, int orientation, int edge)
            throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MAX_PIXELS) {
            return Optional.empty();
        }
        int longer = Math.max(width, height);
        ImageReadParam coarse = reader.getDefaultReadParam();
        int step = Math.max(1, longer / (edge * 2));
        coarse.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, coarse);
        double scale = Math.min(1.0, (double) edge / Math.max(read.getWidth(), read.getHeight()));
        return Optional.of(jpeg(draw(read, scale, orientation)));
    }

    private static BufferedImage draw(BufferedImage picture, double scale, int orientation) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean lying = orientation >= 5;
        BufferedImage drawn =
                new BufferedImage(
                        lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            AffineTransform upright = ExifOrientation.upright(orientation, width, height);
            graphics.transform(upright);
            graphics.drawImage(picture, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
