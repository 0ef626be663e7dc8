package cafe.comptoir.sandbox.keeping;

import org.jspecify.annotations.Nullable;

/** A world cannot be read from its folder, or not be kept there. The message is one line for a person. */
public final class WorldNotKept extends RuntimeException {
    WorldNotKept(String message) {
        super(message);
    }

    WorldNotKept(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
