package cafe.comptoir.sandbox.gateway;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Whom the gateway lets in and what it tells about itself. The address has no slash at its end. */
public record GatewaySettings(
        String token, Set<Intent> allowedPrivileged, Duration heartbeat, Supplier<String> address) {
    public GatewaySettings {
        allowedPrivileged = Set.copyOf(allowedPrivileged);
    }
}
