package cafe.comptoir.sandbox.cdn;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * The picture of somebody who has none: head and shoulders on one of six colours, drawn here as a PNG, without the
 * hundreds of milliseconds that Java's own drawing takes to wake up.
 */
final class DefaultAvatar {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int[] COLORS = {
        0x4757B2, 0x6B7280, 0x2F855A, 0xB7791F, 0xC53030, 0xB83280
    };
    private static final int SHAPE = 0xFFFFFF;
    private static final int SIZE = 128;

    private DefaultAvatar() {}

    /** Whether there is a picture of this number. */
    static boolean exists(int number) {
        return number >= 0 && number < COLORS.length;
    }

    static byte[] png(int number) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(SIGNATURE);
            chunk(out, "IHDR", header());
            chunk(out, "IDAT", pixels(COLORS[number]));
            chunk(out, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(SIZE);
        out.writeInt(SIZE);
        // Eight bits a colour, red, green, blue; nothing else special.
        out.write(new byte[] {8, 2, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(int background) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < SIZE; y++) {
                packed.write(0);
                for (int x = 0; x < SIZE; x++) {
                    int color = mixed(background, shape(x, y));
                    packed.write(color >> 16);
                    packed.write(color >> 8);
                    packed.write(color);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** How much of a pixel the shape covers, from 0 to 1. */
    private static double shape(int x, int y) {
        double head = 24 - Math.hypot(x - 63.5, y - 48);
        double shoulders = 42 - Math.hypot(x - 63.5, y - 124);
        return Math.clamp(Math.max(head, shoulders) + 0.5, 0, 1);
    }

    private static int mixed(int background, double share) {
        int color = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double below = (background >> shift) & 0xFF;
            double above = (SHAPE >> shift) & 0xFF;
            color |= (int) Math.round(below + (above - below) * share) << shift;
        }
        return color;
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
