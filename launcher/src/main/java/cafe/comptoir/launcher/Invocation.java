package cafe.comptoir.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was typed, as far as it matters before anybody knows which commands there are: those that plugins
 * bring depend on the home folder.
 *
 * @param home what {@code --home} names, if it is there
 * @param command the first word, if no unknown option comes before it
 * @param rest all other words
 */
record Invocation(Optional<String> home, Optional<String> command, List<String> rest) {

    private static final String HOME = "--home";

    /** Takes {@code --home} out wherever it stands before a {@code --}. */
    static Invocation of(String... words) {
        Optional<String> home = Optional.empty();
        Optional<String> command = Optional.empty();
        List<String> rest = new ArrayList<>();
        int at = 0;
        for (; at < words.length && !words[at].equals("--"); at++) {
            String word = words[at];
            if (word.equals(HOME) && at + 1 < words.length) {
                home = Optional.of(words[++at]);
            } else if (word.startsWith(HOME + "=")) {
                home = Optional.of(word.substring(HOME.length() + 1));
            } else if (command.isEmpty() && rest.isEmpty() && !word.startsWith("-")) {
                command = Optional.of(word);
            } else {
                rest.add(word);
            }
        }
        rest.addAll(List.of(words).subList(at, words.length));
        return new Invocation(home, command, List.copyOf(rest));
    }

    /** Returns the home folder that is meant: where nothing is said the one that {@code run} takes. */
    Path homeFolder() {
        return Path.of(home.orElse("home"));
    }

    /** Returns all words in the order in which the commands of this module want them. */
    String[] commandFirst() {
        return Stream.of(
                        command.stream(),
                        home.stream().flatMap(folder -> Stream.of(HOME, folder)),
                        rest.stream())
                .flatMap(words -> words)
                .toArray(String[]::new);
    }
}
