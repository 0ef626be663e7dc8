package cafe.comptoir.sshsecurity.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes with the few encodings that blocks are made of. */
final class Bytes {

    private byte[] array;
    private int size;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] array() {
        return array;
    }

    byte[] copy() {
        return Arrays.copyOf(array, size);
    }

    void put(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, array, size, length);
        size += length;
    }

    /** Puts a number that is not negative, seven bits a byte, the lowest first. */
    void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            array[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        array[size++] = (byte) rest;
    }

    /** Puts a number of either sign, small where it is near zero. */
    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        put(utf8, 0, utf8.length);
    }

    private void room(int length) {
        if (array.length - size < length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, size + length));
        }
    }

    static long number(ByteBuffer from) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = from.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without end");
    }

    static long signed(ByteBuffer from) {
        long value = number(from);
        return (value >>> 1) ^ -(value & 1);
    }

    static String text(ByteBuffer from) {
        byte[] utf8 = new byte[Math.toIntExact(number(from))];
        from.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
