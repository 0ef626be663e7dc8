package cafe.comptoir.tickets.desk;

import cafe.comptoir.tickets.ticket.Ticket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Tells whether two forms say the same. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Ticket.Report report) {
        String machine = report.machine() == null ? "" : report.machine();
        String said = normal(report.problem()) + '\0' + normal(machine);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
