package cafe.comptoir.platform.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody meant: few slips of the finger away, swapped neighbours being one. */
public final class NearestName {

    private NearestName() {}

    /** Returns the nearest of some names, or empty where none is near enough to be meant. */
    public static Optional<String> of(String written, Collection<String> names) {
        String wanted = fold(written);
        int limit = Math.max(1, wanted.length() / 3);
        return names.stream()
                .filter(name -> distance(wanted, fold(name)) <= limit)
                .min(
                        Comparator.comparingInt((String name) -> distance(wanted, fold(name)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The optimal string alignment distance. */
    static int distance(String a, String b) {
        int[] older = new int[b.length() + 1];
        int[] old = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            old[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(old[j] + 1, row[j - 1] + 1), old[j - 1] + same);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], older[j - 2] + 1);
                }
            }
            int[] spare = older;
            older = old;
            old = row;
            row = spare;
        }
        return old[b.length()];
    }
}
