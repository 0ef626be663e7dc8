package cafe.comptoir.staffchat.team;

import org.jspecify.annotations.Nullable;

/**
 * What somebody knows.
 *
 * @param skill its id in the settings
 * @param level 1 to 3
 * @param confirmedBy the name of who has confirmed it
 */
record Known(long person, String skill, int level, @Nullable String confirmedBy) {

    boolean confirmed() {
        return confirmedBy != null;
    }
}
