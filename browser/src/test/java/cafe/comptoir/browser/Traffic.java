package cafe.comptoir.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.logging.LogEntries;
import org.openqa.selenium.logging.LogEntry;

/** What the browser asked for, from Chromium's performance log (Chrome DevTools Protocol, domain Network). */
final class Traffic {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String origin;
    private final Map<String, String> addresses = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();

    Traffic(LogEntries log, String origin) {
        this.origin = origin;
        for (LogEntry entry : log) {
            JsonNode message = read(entry.getMessage()).path("message");
            note(message.path("method").asText(), message.path("params"));
        }
    }

    /** Requests to anybody but the sandbox, and those that failed. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    private void note(String method, JsonNode event) {
        switch (method) {
            case "Network.requestWillBeSent" -> asked(event);
            case "Network.responseReceived" -> answered(event.path("response"));
            case "Network.loadingFailed" -> failed(event);
            default -> {}
        }
    }

    private void asked(JsonNode event) {
        String url = event.path("request").path("url").asText();
        addresses.put(event.path("requestId").asText(), url);
        if (!url.startsWith(origin + "/") && !isOfThePage(url)) {
            troubles.add("request to another host: " + url);
        }
    }

    /** Data that the page holds itself, and what the browser calls an empty window. */
    private static boolean isOfThePage(String url) {
        return url.startsWith("data:") || url.startsWith("blob:") || url.startsWith("about:");
    }

    private void answered(JsonNode response) {
        if (response.path("status").asInt() >= 400) {
            troubles.add(
                    "answer %d: %s"
                            .formatted(
                                    response.path("status").asInt(),
                                    response.path("url").asText()));
        }
    }

    /** What a window still asked for when it was left is no failure. */
    private void failed(JsonNode event) {
        if (!event.path("canceled").asBoolean()) {
            troubles.add(
                    "request failed, %s: %s"
                            .formatted(
                                    event.path("errorText").asText(),
                                    addresses.get(event.path("requestId").asText())));
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
