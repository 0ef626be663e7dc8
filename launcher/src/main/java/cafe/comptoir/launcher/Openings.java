package cafe.comptoir.launcher;

import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.tour.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the scene in a new local Discord, so that whoever looks round finds something to press. */
final class Openings {

    private static final Logger log = LoggerFactory.getLogger(Openings.class);

    private Openings() {}

    /** Returns where to begin: queries of the page's address. */
    static List<String> set(Script script) {
        List<String> beginnings = new ArrayList<>();
        for (Chapter chapter : ServiceLoader.load(Chapter.class)) {
            try {
                chapter.opens(script).ifPresent(beginnings::add);
            } catch (Exception | AssertionError e) {
                log.warn("Nothing is prepared for {}: {}", chapter.plugin(), e.getMessage());
            }
        }
        return beginnings;
    }
}
