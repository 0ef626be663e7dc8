package cafe.comptoir.sandbox.gateway;

/** The client's end of a WebSocket. Never blocks the caller. */
public interface Socket {
    void send(String text);

    void close(int code, String reason);

    /** Breaks the connection without a word. */
    void drop();
}
