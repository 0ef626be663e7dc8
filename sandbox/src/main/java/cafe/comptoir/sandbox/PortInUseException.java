package cafe.comptoir.sandbox;

/** Somebody else listens on the wanted port. The message is one line, fit to be shown. */
public final class PortInUseException extends RuntimeException {
    private final int port;

    PortInUseException(int port, Throwable cause) {
        super(
                "Port " + port + " is in use: stop what listens there, or choose another port.",
                cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
