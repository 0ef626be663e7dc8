package cafe.comptoir.api.service;

import java.io.Serial;

/** The vault did not take records: its disk is full or failing, or it is being stopped. */
public final class VaultUnavailableException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    /** Makes one with what the network engineer should know. */
    public VaultUnavailableException(String message) {
        super(message);
    }

    /** Makes one with what the network engineer should know, and what it came from. */
    public VaultUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
