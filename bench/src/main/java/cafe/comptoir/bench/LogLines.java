package cafe.comptoir.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Lines as a café's machines log them, the same at each run: RFC 5424, 204 bytes each on average with
 * the end of line.
 */
final class LogLines {

    private static final String[] PROGRAMS = {"firewall", "squid", "dhcpd", "sshd", "till"};

    private static final String[] WORDS = {
        "session opened for", "lease renewed by", "connection reset from", "Failed password for",
        "GET allowed for", "printer queue empty on", "receipt printed at", "link is up on"
    };

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);

    /** Writes lines to a file. */
    static void write(Path file, int lines) throws IOException {
        LogLines source = new LogLines();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int i = 0; i < lines; i++) {
                out.write(source.next(i));
            }
        }
    }

    /** Returns the line of a number, with its end of line. */
    byte[] next(int number) {
        String program = PROGRAMS[random.nextInt(PROGRAMS.length)];
        StringBuilder line = new StringBuilder(220);
        line.append(
                "<134>1 2026-03-02T10:%02d:%02d.%06dZ poste-%02d %s %d - - "
                        .formatted(
                                number / 60 % 60,
                                number % 60,
                                random.nextInt(1_000_000),
                                random.nextInt(40),
                                program,
                                random.nextInt(30_000)));
        int length = 150 + random.nextInt(107);
        while (line.length() < length) {
            line.append(WORDS[random.nextInt(WORDS.length)])
                    .append(
                            " 10.0.%d.%d port %d "
                                    .formatted(
                                            random.nextInt(256),
                                            random.nextInt(256),
                                            1024 + random.nextInt(60_000)));
        }
        line.setLength(length);
        return line.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
    }
}
