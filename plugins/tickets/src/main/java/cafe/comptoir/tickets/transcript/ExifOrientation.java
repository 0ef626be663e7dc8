package cafe.comptoir.tickets.transcript;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a phone was held: photographs are often stored lying, with a note which side is up. */
final class ExifOrientation {

    /** The note stands at the beginning of the file. */
    private static final int HEAD = 64 * 1024;

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;

    private ExifOrientation() {}

    /** Returns EXIF's number, 1 to 8; 1 for a picture without one. */
    static int of(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return of(ByteBuffer.wrap(input.readNBytes(HEAD)));
        }
    }

    private static int of(ByteBuffer jpeg) {
        try {
            if (jpeg.getShort() != (short) 0xFFD8) {
                return UPRIGHT;
            }
            while (jpeg.remaining() > 4) {
                int marker = Short.toUnsignedInt(jpeg.getShort());
                int length = Short.toUnsignedInt(jpeg.getShort());
                int next = jpeg.position() + length - 2;
                if (marker == 0xFFE1 && jpeg.getInt() == 0x45786966) {
                    return inTiff(jpeg.position(jpeg.position() + 2).slice());
                }
                if (marker == 0xFFDA || next > jpeg.limit()) {
                    return UPRIGHT;
                }
                jpeg.position(next);
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // A note that cannot be read is as good as none.
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = Short.toUnsignedInt(tiff.getShort());
        for (int i = 0; i < entries; i++) {
            int at = tiff.position() + i * 12;
            if (tiff.getShort(at) == TAG) {
                int orientation = tiff.getShort(at + 8);
                return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /**
     * Returns what turns a stored picture upright.
     *
     * @param width of the picture as stored
     */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
