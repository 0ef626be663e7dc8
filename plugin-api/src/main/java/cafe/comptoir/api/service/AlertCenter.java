package cafe.comptoir.api.service;

import cafe.comptoir.api.plugin.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What is known not to work at present. */
public interface AlertCenter {

    /**
     * Something that customers notice and may be told.
     *
     * @param id the same for as long as the trouble lasts
     * @param french what customers read, such as {@code L'imprimante ne marche pas.}
     * @param english the same for those who read English
     * @param since when it began
     */
    record KnownProblem(String id, String french, String english, Instant since) {

        /** Returns the text in a language: French for French, else English. */
        public String text(Locale locale) {
            return locale.getLanguage().equals("fr") ? french : english;
        }
    }

    /** Returns what customers should know of, the oldest first. */
    List<KnownProblem> knownProblems();

    /** Calls a listener when {@link #knownProblems} has changed, on a virtual thread. */
    Registration onChange(Runnable listener);
}
