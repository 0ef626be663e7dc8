package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the control API over HTTP. */
final class Caller {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Caller(Sandbox sandbox) {
        this.base = sandbox.url() + "/_control";
    }

    /** A status and a body that is always JSON. */
    record Reply(int status, JsonNode body) {
        String what() {
            return body.path("error").path("what").asText();
        }

        String todo() {
            return body.path("error").path("todo").asText();
        }
    }

    Reply get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    Reply delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).DELETE());
    }

    Reply post(String path, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .POST(BodyPublishers.ofString(body)));
    }

    /** As a browser does it for a page of {@code site}: "same-origin", "cross-site". */
    Reply postFrom(String site, String path, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Sec-Fetch-Site", site)
                        .POST(BodyPublishers.ofString(body)));
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), Json.read(response.body()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
