package cafe.comptoir.sandbox.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/** One request and its answer. The route is its template, as in {@code channels/{channel_id}/messages}. */
public record RestCall(
        long number,
        Instant at,
        String method,
        String route,
        String path,
        int status,
        JsonNode request,
        JsonNode response,
        Duration took) {
    /** Method and route, the name under which calls are counted. */
    public String name() {
        return method + " " + route;
    }
}
