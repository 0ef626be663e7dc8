package cafe.comptoir.sandbox.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** One event sent to one session. */
public record GatewayEvent(
        long number, Instant at, String session, long sequence, String type, JsonNode data) {}
