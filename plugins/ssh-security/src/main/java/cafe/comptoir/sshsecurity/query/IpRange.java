package cafe.comptoir.sshsecurity.query;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An IP address, or all that begin like it.
 *
 * @param address its bytes
 * @param bits how many of them count
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record IpRange(byte[] address, int bits) {

    private static final int LONGEST = 45;

    /** Reads {@code 10.0.0.7}, {@code 10.0.0.0/8} or {@code 2001:db8::/32}. */
    static IpRange parse(String text) throws QueryException {
        int slash = text.indexOf('/');
        byte[] address =
                literal(slash < 0 ? text : text.substring(0, slash))
                        .orElseThrow(() -> new QueryException("query.ip", text));
        String length = slash < 0 ? "" + address.length * 8 : text.substring(slash + 1);
        if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > address.length * 8) {
            throw new QueryException("query.ip", text);
        }
        return new IpRange(address, Integer.parseInt(length));
    }

    /** An address in full: {@code 10.1} is none, and may be the number of a version. */
    private static Optional<byte[]> literal(String text) {
        if (text.indexOf(':') < 0 && text.chars().filter(it -> it == '.').count() != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text).getAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean holds(String text) {
        return literal(text).filter(this::holds).isPresent();
    }

    private boolean holds(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((other[bit >> 3] & mask) != (address[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether an address of the range stands in a line. */
    boolean isIn(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end) {
            int stop = at;
            boolean dotted = false;
            while (stop < end && isPart(bytes[stop])) {
                dotted |= bytes[stop] == '.' || bytes[stop] == ':';
                stop++;
            }
            if (dotted && stop - at <= LONGEST && holdsWord(bytes, at, stop)) {
                return true;
            }
            at = stop + 1;
        }
        return false;
    }

    /** In {@code 10.0.0.7:22} or {@code 10.0.0.7.} the address ends before what follows it. */
    private boolean holdsWord(byte[] bytes, int start, int stop) {
        String word = new String(bytes, start, stop - start, StandardCharsets.US_ASCII);
        String plain = word.replaceAll("[.:]+$", "").replaceAll("^[.]+", "");
        int colon = plain.indexOf(':');
        boolean port = colon > 0 && plain.indexOf(':', colon + 1) < 0;
        return holds(port ? plain.substring(0, colon) : plain);
    }

    private static boolean isPart(byte b) {
        return (b >= '0' && b <= '9')
                || (b >= 'a' && b <= 'f')
                || (b >= 'A' && b <= 'F')
                || b == '.'
                || b == ':';
    }
}
