package cafe.comptoir.sandbox.tour;

import java.util.List;
import java.util.Locale;

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
     * Plays the chapter to its end, with the seeded people of a local Discord. It takes the servers as
     * it finds them: other chapters may have been played before.
     *
     * @throws Exception if somebody did not see what they should, or saw what they should not
     */
    void play(Story story) throws Exception;
}
