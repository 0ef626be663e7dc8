package cafe.comptoir.staffchat.team;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds beginnings of words in what people write; accents, capitals and punctuation do not matter. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> words;

    Words(String text) {
        this.words = split(text);
    }

    /** Returns whether words of the text begin so, one after the other. */
    boolean hold(String beginnings) {
        List<String> wanted = split(beginnings);
        return !wanted.isEmpty()
                && IntStream.rangeClosed(0, words.size() - wanted.size())
                        .anyMatch(at -> holdAt(at, wanted));
    }

    private boolean holdAt(int at, List<String> wanted) {
        return IntStream.range(0, wanted.size())
                .allMatch(i -> words.get(at + i).startsWith(wanted.get(i)));
    }

    private static List<String> split(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .replace("œ", "oe")
                        .replace("æ", "ae");
        return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }
}
