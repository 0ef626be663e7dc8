package cafe.comptoir.sandbox.tour;

import cafe.comptoir.sandbox.script.Script;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One plugin's part of the café's story. Named in {@code META-INF/services} of a JAR beside the plugin;
 * it has a constructor without arguments.
 */
public interface Chapter {

    /** Returns the title, French or English. */
    String title(Locale language);

    /** Returns the id of the plugin that must be running. */
    String plugin();

    /** Returns the ids of other plugins that must be running too, where the story is about several. */
    default List<String> others() {
        return List.of();
    }

    /**
     * Does what an admin does first, on a new local Discord that somebody is going to look round in by themselves.
     *
     * @return where to begin: the query of the page's address, or nothing
     * @throws Exception if it cannot be done; the local Discord is there without it
     */
    default Optional<String> opens(Script script) throws Exception {
        return Optional.empty();
    }

    /**
     * Plays the chapter to its end, with the seeded people of a local Discord. It takes the servers as
     * it finds them: other chapters may have been played before.
     *
     * @throws Exception if somebody did not see what they should, or saw what they should not
     */
    void play(Story story) throws Exception;
}
