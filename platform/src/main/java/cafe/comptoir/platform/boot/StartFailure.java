package cafe.comptoir.platform.boot;

import cafe.comptoir.platform.i18n.Explained;
import cafe.comptoir.platform.i18n.Reason;

/** Why the host cannot run: the message is for a person, says what to do and needs no stack trace. */
public abstract sealed class StartFailure extends RuntimeException implements Explained {

    private final transient Reason reason;

    private StartFailure(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    private StartFailure(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }

    /** No token was given. */
    public static final class NoToken extends StartFailure {
        NoToken(Reason reason) {
            super(reason);
        }
    }

    /** Discord refuses the token. */
    public static final class TokenRefused extends StartFailure {
        TokenRefused(Reason reason) {
            super(reason);
        }
    }

    /** A privileged intent that {@code comptoir.yml} lists is switched off in Discord's portal. */
    public static final class IntentSwitchedOff extends StartFailure {
        IntentSwitchedOff(Reason reason) {
            super(reason);
        }
    }

    /** Discord could not be reached, and the host was told not to go on trying. */
    public static final class DiscordUnreachable extends StartFailure {
        DiscordUnreachable(Reason reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /** The home folder cannot be used, for example because another host uses it. */
    public static final class HomeUnusable extends StartFailure {
        HomeUnusable(String message, Throwable cause) {
            super(Reason.quoted(message), cause);
        }
    }

    /** {@code comptoir.yml} has problems; the message has one line for each. */
    public static final class BadConfiguration extends StartFailure {
        BadConfiguration(String message) {
            super(Reason.quoted(message));
        }
    }

    /** {@code comptoir.yml} does not name the café's servers as Discord knows them. */
    public static final class ServersUnknown extends StartFailure {
        ServersUnknown(String message) {
            super(Reason.quoted(message));
        }
    }

    /** Discord ended the connection for good, for a reason that is none of the others. */
    public static final class SentAway extends StartFailure {
        SentAway(String message) {
            super(Reason.quoted(message));
        }
    }

    /** The thread that started the host was interrupted. */
    public static final class Interrupted extends StartFailure {
        Interrupted(InterruptedException cause) {
            super(Reason.quoted("The start was interrupted."), cause);
        }
    }
}
