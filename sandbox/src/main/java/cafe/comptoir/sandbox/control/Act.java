package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.script.Actor;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One thing that a person can be made to do.
 *
 * @param does the same in words
 * @param fields what the request's body holds; a question mark behind a name says that it may be missing
 */
record Act(String name, String does, List<String> fields, Doing doing) {
    /** Does it and says what came of it. */
    @FunctionalInterface
    interface Doing {
        ObjectNode with(Actor person, Body body);
    }
}
