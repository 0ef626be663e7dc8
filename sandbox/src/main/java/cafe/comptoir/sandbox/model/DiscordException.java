package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal as Discord words it: HTTP status, JSON error code, message and, for bad forms, the tree of errors. */
public final class DiscordException extends RuntimeException {
    private final int status;
    private final int code;
    private final transient @Nullable ObjectNode errors;

    DiscordException(int status, int code, String message, @Nullable ObjectNode errors) {
        super(message);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    /** A short name of the error: {@code missing-permissions}; empty for some. */
    public String name() {
        return DiscordError.nameOf(code);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public Optional<ObjectNode> errors() {
        return Optional.ofNullable(errors);
    }
}
