package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.fault.Fault;
import cafe.comptoir.sandbox.fault.Faults;
import cafe.comptoir.sandbox.gateway.GatewaySettings;
import cafe.comptoir.sandbox.model.DiscordError;
import cafe.comptoir.sandbox.model.DiscordException;
import cafe.comptoir.sandbox.model.FormErrors;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.recorder.Recorder;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way in for REST: authorises, misbehaves when told to, handles, answers and records. */
public final class RestApi {
    private static final Logger LOG = LoggerFactory.getLogger(RestApi.class);

    private final World world;
    private final GatewaySettings settings;
    private final Recorder recorder;
    private final Faults faults;
    private final RouteTable routes = new RouteTable();
    private final RequestReader reader = new RequestReader();
    private final Reply reply;

    public RestApi(
            World world, Wire wire, GatewaySettings settings, Recorder recorder, Faults faults) {
        this.world = world;
        this.settings = settings;
        this.recorder = recorder;
        this.faults = faults;
        this.reply = new Reply(world.time());
        new BootRoutes(world, wire, settings).addTo(routes);
        new CommandRoutes(world, wire).addTo(routes);
        new InteractionRoutes(world, wire).addTo(routes);
        new MessageRoutes(world, wire).addTo(routes);
        new PinRoutes(world, wire).addTo(routes);
        new PollRoutes(world, wire).addTo(routes);
        new ReactionRoutes(world, wire).addTo(routes);
        new ChannelRoutes(world, wire).addTo(routes);
        new ThreadRoutes(world, wire).addTo(routes);
        new ThreadListRoutes(world, wire).addTo(routes);
        new EventRoutes(world, wire).addTo(routes);
        new GuildRoutes(world, wire).addTo(routes);
        new RoleRoutes(world, wire).addTo(routes);
        new BanRoutes(world, wire).addTo(routes);
        new WebhookRoutes(world, wire).addTo(routes);
        new WebhookPostRoutes(world, wire).addTo(routes);
        new InviteRoutes(world, wire).addTo(routes);
        new EmojiRoutes(world, wire).addTo(routes);
        new SearchRoutes(world, wire).addTo(routes);
        new PruneRoutes(world).addTo(routes);
        new AuditRoutes(world, wire).addTo(routes);
    }

    public void mount(JavalinConfig config) {
        String path = "/api/<path>";
        config.routes.get(path, this::handle);
        config.routes.post(path, this::handle);
        config.routes.put(path, this::handle);
        config.routes.patch(path, this::handle);
        config.routes.delete(path, this::handle);
    }

    private void handle(Context context) {
        long started = System.nanoTime();
        String method = context.method().name();
        RequestReader.Path path = RequestReader.path(context);
        Optional<RouteTable.Match> match = routes.find(method, path.steps());
        String template = match.map(found -> found.route().template()).orElse(path.text());
        Optional<Fault> fault = faults.take(method, template);
        if (fault.isPresent() && misbehave(fault.get())) {
            record(method, template, path, reply.fault(context, fault.get()), empty(), started);
            return;
        }
        Handled handled = answer(context, method, path, match);
        if (fault.isPresent() && fault.get() instanceof Fault.LoseAnswer) {
            reply.breakConnection(context);
        } else {
            reply.send(context, template, handled.response());
        }
        record(method, template, path, handled.response(), handled.request(), started);
    }

    /** Whether the fault replaces the answer; a delay only comes before it. */
    private static boolean misbehave(Fault fault) {
        return switch (fault) {
            case Fault.Status _, Fault.TooMany _, Fault.Reset _ -> true;
            case Fault.LoseAnswer _ -> false;
            case Fault.Delay delay -> {
                pause(delay.delay());
                yield false;
            }
        };
    }

    private static void pause(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Handled answer(
            Context context,
            String method,
            RequestReader.Path path,
            Optional<RouteTable.Match> match) {
        if (match.isEmpty()) {
            String what = "Route " + method + " " + path.text();
            return new Handled(empty(), unsupported(what));
        }
        JsonNode body = empty();
        try {
            if (match.get().route().botOnly()) {
                authorise(context);
            }
            Request request = reader.read(context, match.get().parameters());
            body = request.body();
            return new Handled(body, handle(context, match.get().route(), request));
        } catch (DiscordException e) {
            return new Handled(body, failure(e));
        } catch (Unsupported e) {
            return new Handled(body, unsupported(e.what()));
        } catch (TooManyRequests e) {
            return new Handled(body, Reply.tooMany(e.retryAfter()));
        } catch (DateTimeParseException e) {
            String reason = "Could not parse " + e.getParsedString();
            return new Handled(
                    body, failure(FormErrors.single("date", "DATE_TIME_TYPE_PARSE", reason)));
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", method, path.text(), e);
            ObjectNode error =
                    Json.object().put("message", "500: Internal Server Error").put("code", 0);
            return new Handled(body, new Response(500, error));
        }
    }

    private Response handle(Context context, RouteTable.Route route, Request request) {
        String reason = context.header("X-Audit-Log-Reason");
        if (reason == null || reason.isBlank()) {
            return route.handler().apply(request);
        }
        String readable = URLDecoder.decode(reason.replace("+", "%2B"), StandardCharsets.UTF_8);
        return world.because(readable, () -> route.handler().apply(request));
    }

    private void authorise(Context context) {
        String given = Objects.requireNonNullElse(context.header("Authorization"), "");
        if (!given.equals("Bot " + settings.token())) {
            throw DiscordError.UNAUTHORIZED.exception();
        }
    }

    private static Response failure(DiscordException e) {
        ObjectNode body = Json.object();
        body.put("message", e.reason());
        body.put("code", e.code());
        e.errors().ifPresent(errors -> body.set("errors", errors));
        return new Response(e.status(), body);
    }

    private static Response unsupported(String what) {
        ObjectNode body = Json.object();
        body.put("message", what + " is not in the sandbox");
        body.put("code", 0);
        return new Response(501, body);
    }

    private static JsonNode empty() {
        return Json.object().nullNode();
    }

    private void record(
            String method,
            String route,
            RequestReader.Path path,
            Response response,
            JsonNode request,
            long started) {
        recorder.record(
                world.time().now(),
                method,
                route,
                path.text(),
                response.status(),
                request,
                response.body(),
                Duration.ofNanos(System.nanoTime() - started));
    }

    private record Handled(JsonNode request, Response response) {}
}
