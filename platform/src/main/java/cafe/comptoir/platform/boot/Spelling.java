package cafe.comptoir.platform.boot;

import cafe.comptoir.platform.config.NearestName;
import java.util.Collection;
import java.util.Optional;

/** What somebody meant who misspelt a name. */
public final class Spelling {

    private Spelling() {}

    /** Returns the nearest of some names, or empty where none is near enough to be meant. */
    public static Optional<String> nearest(String typed, Collection<String> names) {
        return NearestName.of(typed, names);
    }
}
