package cafe.comptoir.sandbox.model;

import java.net.URLConnection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file on its way in. */
public record Upload(
        String filename, String contentType, @Nullable String description, Blob content) {
    /** A file whose type follows from its name. */
    public static Upload of(String filename, Blob content) {
        return new Upload(filename, typeOf(filename), null, content);
    }

    static String typeOf(String filename) {
        String lower = filename.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".txt") || lower.endsWith(".log")) {
            return "text/plain; charset=utf-8";
        }
        if (lower.endsWith(".html")) {
            return "text/html; charset=utf-8";
        }
        if (lower.endsWith(".webp")) {
            return "image/webp";
        }
        String guess = URLConnection.guessContentTypeFromName(lower);
        return guess == null ? "application/octet-stream" : guess;
    }
}
