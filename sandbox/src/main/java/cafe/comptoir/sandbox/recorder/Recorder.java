package cafe.comptoir.sandbox.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Remembers the last 20,000 REST calls and the last 20,000 gateway events. Safe for use by many threads. */
public final class Recorder {
    private static final int CAPACITY = 20_000;

    private final Ring<RestCall> calls = new Ring<>(CAPACITY);
    private final Ring<GatewayEvent> events = new Ring<>(CAPACITY);

    /** Records a call; its number is given here. */
    public void record(
            Instant at,
            String method,
            String route,
            String path,
            int status,
            JsonNode request,
            JsonNode response,
            Duration took) {
        calls.add(n -> new RestCall(n, at, method, route, path, status, request, response, took));
    }

    public void record(
            Instant at, String session, long sequence, String type, long interaction, String json) {
        events.add(n -> new GatewayEvent(n, at, session, sequence, type, interaction, json));
    }

    public List<RestCall> calls() {
        return calls.all();
    }

    /** Calls with a higher number than this. */
    public List<RestCall> callsAfter(long number) {
        return calls.all().stream().filter(call -> call.number() > number).toList();
    }

    /** Calls of one route, as in {@code calls("POST", "channels/{channel_id}/messages")}. */
    public List<RestCall> calls(String method, String route) {
        return calls.all().stream()
                .filter(call -> call.method().equals(method) && call.route().equals(route))
                .toList();
    }

    public List<GatewayEvent> events() {
        return events.all();
    }

    public List<GatewayEvent> events(String type) {
        return events.all().stream().filter(event -> event.type().equals(type)).toList();
    }

    /** How many calls each route got. */
    public Map<String, Long> counts() {
        return calls.all().stream()
                .collect(
                        Collectors.groupingBy(RestCall::name, TreeMap::new, Collectors.counting()));
    }

    /** Routes that were asked for and that the sandbox does not have, with how often. */
    public Map<String, Long> unsupported() {
        Function<RestCall, String> name = call -> call.method() + " " + call.path();
        return calls.all().stream()
                .filter(call -> call.status() == 501)
                .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
    }

    /** The number of the newest call, to ask later what came after it. */
    public long lastCall() {
        return calls.last();
    }

    public void clear() {
        calls.clear();
        events.clear();
    }
}
