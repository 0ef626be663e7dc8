package cafe.comptoir.platform.boot;

import static java.util.Objects.requireNonNull;

/** Why the host cannot run: the message is for a person, says what to do and needs no stack trace. */
public abstract sealed class StartFailure extends RuntimeException {

    private StartFailure(String message) {
        super(requireNonNull(message, "message is null"));
    }

    private StartFailure(String message, Throwable cause) {
        super(requireNonNull(message, "message is null"), cause);
    }

    /** No token was given. */
    public static final class NoToken extends StartFailure {
        NoToken(String message) {
            super(message);
        }
    }

    /** Discord refuses the token. */
    public static final class TokenRefused extends StartFailure {
        TokenRefused(String message) {
            super(message);
        }
    }

    /** A privileged intent that {@code comptoir.yml} lists is switched off in Discord's portal. */
    public static final class IntentSwitchedOff extends StartFailure {
        IntentSwitchedOff(String message) {
            super(message);
        }
    }

    /** Discord could not be reached, and the host was told not to go on trying. */
    public static final class DiscordUnreachable extends StartFailure {
        DiscordUnreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The home folder cannot be used, for example because another host uses it. */
    public static final class HomeUnusable extends StartFailure {
        HomeUnusable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** {@code comptoir.yml} has problems; the message has one line for each. */
    public static final class BadConfiguration extends StartFailure {
        BadConfiguration(String message) {
            super(message);
        }
    }

    /** {@code comptoir.yml} does not name the café's servers as Discord knows them. */
    public static final class ServersUnknown extends StartFailure {
        ServersUnknown(String message) {
            super(message);
        }
    }

    /** Discord ended the connection for good, for a reason that is none of the others. */
    public static final class SentAway extends StartFailure {
        SentAway(String message) {
            super(message);
        }
    }

    /** The thread that started the host was interrupted. */
    public static final class Interrupted extends StartFailure {
        Interrupted(InterruptedException cause) {
            super("The start was interrupted.", cause);
        }
    }
}
