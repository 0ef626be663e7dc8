package cafe.comptoir.launcher;

/** An expected failure: the message is one line for a person and says what to do. */
final class LaunchFailure extends RuntimeException {

    LaunchFailure(String message) {
        super(message);
    }

    LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
