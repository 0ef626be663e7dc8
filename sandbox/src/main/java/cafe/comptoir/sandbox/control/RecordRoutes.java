package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.fault.Fault;
import cafe.comptoir.sandbox.fault.Faults;
import cafe.comptoir.sandbox.model.Interactions;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.recorder.GatewayEvent;
import cafe.comptoir.sandbox.recorder.Recorder;
import cafe.comptoir.sandbox.recorder.RestCall;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What passed between bot and sandbox, and what shall go wrong between them. */
final class RecordRoutes {
    private static final Pattern ANSWER =
            Pattern.compile("interactions/(?<id>\\d+)/|webhooks/\\d+/(?<token>[\\w-]+)");
    private static final int DEFAULT_LIMIT = 100;
    private static final double NANOS_IN_MILLI = 1e6;

    private final Recorder recorder;
    private final Faults faults;

    RecordRoutes(Recorder recorder, Faults faults) {
        this.recorder = recorder;
        this.faults = faults;
    }

    /** REST calls, oldest first. */
    JsonNode calls(Context request) {
        Query.known(request, List.of("since", "limit", "method", "route", "status", "interaction"));
        String method = Query.text(request, "method").toUpperCase(Locale.ROOT);
        String route = Query.text(request, "route");
        String status = Query.text(request, "status");
        long chain = Snowflake.parse(Query.text(request, "interaction"));
        List<RestCall> found =
                recorder
                        .callsAfter(Query.number(request, "since", 0, 0, Integer.MAX_VALUE))
                        .stream()
                        .filter(call -> method.isEmpty() || call.method().equals(method))
                        .filter(call -> call.route().contains(route))
                        .filter(call -> Integer.toString(call.status()).startsWith(status))
                        .filter(call -> chain == 0 || interaction(call.path()) == chain)
                        .toList();
        ObjectNode node = Json.object();
        node.put("last", recorder.lastCall());
        node.set("calls", Json.array(newest(found, request), RecordRoutes::call));
        return node;
    }

    /** Gateway events, oldest first. */
    JsonNode events(Context request) {
        Query.known(request, List.of("since", "limit", "type", "interaction"));
        long since = Query.number(request, "since", 0, 0, Integer.MAX_VALUE);
        String type = Query.text(request, "type").toUpperCase(Locale.ROOT);
        long chain = Snowflake.parse(Query.text(request, "interaction"));
        List<GatewayEvent> all = recorder.events();
        List<GatewayEvent> found =
                all.stream()
                        .filter(event -> event.number() > since)
                        .filter(event -> event.type().contains(type))
                        .filter(event -> chain == 0 || event.interaction() == chain)
                        .toList();
        ObjectNode node = Json.object();
        node.put("last", all.isEmpty() ? since : all.getLast().number());
        node.set("events", Json.array(newest(found, request), RecordRoutes::event));
        return node;
    }

    JsonNode showFaults(Context request) {
        return Json.object().put("outage", faults.isOutage());
    }

    JsonNode clearFaults(Context request) {
        faults.clear();
        return AnswerView.done();
    }

    /** Plans a fault for the next REST calls, or does something to the gateway at once. */
    JsonNode plan(Context request) throws IOException {
        Body body =
                Body.read(
                        request.bodyInputStream(),
                        List.of(
                                "kind",
                                "method?",
                                "route?",
                                "calls?",
                                "status?",
                                "seconds?",
                                "milliseconds?",
                                "code?"));
        switch (body.text("kind")) {
            case "status" -> plan(body, new Fault.Status(number(body, "status", 500)));
            case "too-many" -> plan(body, new Fault.TooMany(number(body, "seconds", 1)));
            case "delay" ->
                    plan(
                            body,
                            new Fault.Delay(Duration.ofMillis(number(body, "milliseconds", 500))));
            case "lose-answer" -> plan(body, new Fault.LoseAnswer());
            case "reset" -> plan(body, new Fault.Reset());
            case "outage" -> faults.outage(true);
            case "drop-gateway" -> faults.dropGateway();
            case "reconnect" -> faults.askToReconnect();
            case "forget-sessions" -> faults.forgetSessions();
            case "close-gateway" -> faults.closeGateway(number(body, "code", 4000));
            default ->
                    throw Complaint.badRequest(
                            "The fault '" + body.text("kind") + "' is unknown.",
                            "There are status, too-many, delay, lose-answer, reset for REST calls; outage; and"
                                    + " drop-gateway, reconnect, forget-sessions, close-gateway.");
        }
        return AnswerView.done();
    }

    private void plan(Body body, Fault fault) {
        String method = body.optional("method").orElse("*").toUpperCase(Locale.ROOT);
        faults.next(number(body, "calls", 1), method, body.optional("route").orElse("*"), fault);
    }

    private static int number(Body body, String field, int otherwise) {
        String given = body.text(field);
        try {
            return given.isEmpty() ? otherwise : Integer.parseInt(given);
        } catch (NumberFormatException notANumber) {
            throw Complaint.badRequest(
                    "'" + field + "' is '" + given + "'.", "Give a whole number.");
        }
    }

    private static <T> List<T> newest(List<T> all, Context request) {
        int limit = Query.number(request, "limit", DEFAULT_LIMIT, 1, 20_000);
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    private static JsonNode call(RestCall call) {
        ObjectNode node = Json.object();
        node.put("number", call.number());
        node.put("at", call.at().toString());
        node.put("method", call.method());
        node.put("route", call.route());
        node.put("path", call.path());
        node.put("status", call.status());
        Json.putId(node, "interaction", interaction(call.path()));
        node.put("milliseconds", call.took().toNanos() / NANOS_IN_MILLI);
        node.set("request", call.request());
        node.set("response", call.response());
        return node;
    }

    /** The interaction that a call answers: its address tells, by the id or by the token. */
    private static long interaction(String path) {
        Matcher match = ANSWER.matcher(path);
        if (!match.find()) {
            return 0;
        }
        return match.group("id") == null
                ? Interactions.idIn(match.group("token"))
                : Snowflake.parse(match.group("id"));
    }

    private static JsonNode event(GatewayEvent event) {
        ObjectNode node = Json.object();
        node.put("number", event.number());
        node.put("at", event.at().toString());
        node.put("session", event.session());
        node.put("sequence", event.sequence());
        node.put("type", event.type());
        Json.putId(node, "interaction", event.interaction());
        node.set("data", event.data());
        return node;
    }
}
