package cafe.comptoir.sandbox.recorder;

import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * One event sent to one session. Kept as text, because thousands are kept and few are looked at.
 *
 * @param interaction the interaction that it is or that an answer of the bot to it caused, or {@code 0}
 */
public record GatewayEvent(
        long number,
        Instant at,
        String session,
        long sequence,
        String type,
        long interaction,
        String json) {
    public JsonNode data() {
        try {
            return Json.read(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
