package cafe.comptoir.monitoring.check;

import cafe.comptoir.api.config.WrongSetting;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and a port, such as {@code 192.168.1.20:9100} or {@code [fe80::1]:53}.
 *
 * @param host a name or an address
 */
public record Endpoint(String host, int port) {

    private static final Pattern WITH_PORT = Pattern.compile("(?:\\[([^]]+)]|([^:]+)):(\\d{1,5})");
    private static final int LAST_PORT = 65_535;

    /**
     * Reads host and port.
     *
     * @throws IllegalArgumentException if that is none
     */
    public static Endpoint parse(String text) {
        Matcher matcher = WITH_PORT.matcher(text.strip());
        if (matcher.matches() && Integer.parseInt(matcher.group(3)) <= LAST_PORT) {
            String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            return new Endpoint(host, Integer.parseInt(matcher.group(3)));
        }
        throw new WrongSetting(
                "« %s » doit être de la forme machine:port, par exemple 192.168.1.20:9100"
                        .formatted(text),
                "'%s' must be host:port, such as 192.168.1.20:9100".formatted(text));
    }

    /** Reads a host with a port, or with the usual one. */
    static Endpoint parse(String text, int usualPort) {
        String plain = text.strip();
        if (WITH_PORT.matcher(plain).matches()) {
            return parse(plain);
        }
        boolean bracketed = plain.startsWith("[") && plain.endsWith("]");
        return new Endpoint(bracketed ? plain.substring(1, plain.length() - 1) : plain, usualPort);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
