package cafe.comptoir.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One kind of thing that whoever runs the sandbox can make or take away.
 *
 * @param does the same in words
 * @param fields what the request's body holds; a question mark behind a name says that it may be missing
 */
record Thing(String name, String does, List<String> fields, Doing doing) {
    /** Does it and tells what came of it. */
    @FunctionalInterface
    interface Doing {
        ObjectNode with(Body body);
    }
}
