package cafe.comptoir.platform.boot;

import cafe.comptoir.platform.config.HostConfig;
import net.dv8tion.jda.api.requests.CloseCode;
import org.jspecify.annotations.Nullable;

/** Says why Discord ended a connection for good. */
final class Farewell {

    private Farewell() {}

    static StartFailure why(
            @Nullable CloseCode code,
            Application application,
            HostConfig config,
            DiscordAddress address) {
        return switch (code) {
            case AUTHENTICATION_FAILED -> DiscordDoor.refused(address);
            case DISALLOWED_INTENTS, INVALID_INTENTS ->
                    new StartFailure.IntentSwitchedOff(application.allSuspect(config.intents()));
            case null ->
                    new StartFailure.SentAway(
                            "%s closed the connection for good.".formatted(address.shown()));
            default ->
                    new StartFailure.SentAway(
                            "%s closed the connection for good: %s (%d)."
                                    .formatted(address.shown(), code.getMeaning(), code.getCode()));
        };
    }
}
