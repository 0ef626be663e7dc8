package cafe.comptoir.sandbox.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people sort and seek them: case and accents do not matter. */
public final class PlainName {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private PlainName() {}

    public static String of(String name) {
        // Most of 20,000 names have no accent, and taking names apart is slow.
        String bare =
                name.chars().allMatch(letter -> letter < 128)
                        ? name
                        : ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                                .replaceAll("");
        return bare.toLowerCase(Locale.ROOT);
    }
}
