package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.fault.Fault;
import cafe.comptoir.sandbox.model.Timeline;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.jetty.server.Request;

/** Writes answers with Discord's headers. */
final class Reply {
    private static final int BUCKET_SIZE = 50;

    private final Timeline time;

    Reply(Timeline time) {
        this.time = time;
    }

    static Response tooMany(Duration retryAfter) {
        ObjectNode body = Json.object();
        body.put("message", "You are being rate limited.");
        body.put("retry_after", retryAfter.toMillis() / 1000.0);
        body.put("global", false);
        return new Response(429, body);
    }

    void send(Context context, String route, Response response) {
        limits(context, route);
        context.status(response.status());
        if (response.status() == 429) {
            double seconds = response.body().path("retry_after").asDouble();
            // Whole seconds: a fraction makes clients retry at once.
            context.header("Retry-After", Long.toString((long) Math.ceil(seconds)));
            context.header("X-RateLimit-Scope", "user");
        }
        if (response.hasBody()) {
            context.contentType("application/json");
            context.result(Json.write(response.body()));
        } else {
            context.res().setContentType(null);
        }
    }

    Response fault(Context context, Fault fault) {
        Response response =
                switch (fault) {
                    case Fault.Status(int status) when status == 429 ->
                            tooMany(Duration.ofSeconds(1));
                    case Fault.Status(int status) -> error(status);
                    case Fault.TooMany(int seconds) -> tooMany(Duration.ofSeconds(seconds));
                    case Fault.Reset _, Fault.Delay _, Fault.LoseAnswer _ -> error(0);
                };
        if (fault instanceof Fault.Reset) {
            breakConnection(context);
        } else {
            send(context, "fault", response);
        }
        return response;
    }

    /** Hangs up without an answer. */
    void breakConnection(Context context) {
        Request.unWrap(
                        org.eclipse.jetty.ee10.servlet.ServletContextRequest
                                .getServletContextRequest(context.req()))
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private static Response error(int status) {
        ObjectNode body = Json.object();
        body.put("message", status + ": fault of the sandbox");
        body.put("code", 0);
        return new Response(status, body);
    }

    /** The limits never bite, but clients see their headers; without Via, JDA takes a 429 for a ban by Cloudflare. */
    private void limits(Context context, String route) {
        Instant reset = time.now().plusSeconds(1);
        context.header("Via", "1.1 google");
        context.header("X-RateLimit-Limit", Integer.toString(BUCKET_SIZE));
        context.header("X-RateLimit-Remaining", Integer.toString(BUCKET_SIZE - 1));
        context.header(
                "X-RateLimit-Reset",
                String.format(Locale.ROOT, "%.3f", reset.toEpochMilli() / 1000.0));
        context.header("X-RateLimit-Reset-After", "1.000");
        context.header("X-RateLimit-Bucket", bucket(context.method().name() + route));
    }

    private static String bucket(String route) {
        return String.format(
                Locale.ROOT, "%016x%016x", (long) route.hashCode(), (long) route.length());
    }
}
