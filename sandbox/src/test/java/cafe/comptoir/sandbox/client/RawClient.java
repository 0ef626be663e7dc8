package cafe.comptoir.sandbox.client;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** Plain HTTP: what a client that checks nothing itself would send. */
final class RawClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox;
    private final String token;

    RawClient(Sandbox sandbox, String token) {
        this.sandbox = sandbox;
        this.token = token;
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    /** {@code headers}: names and values by turns, besides those that every call has. */
    Answer send(String method, String path, String json, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + path))
                        .headers(
                                Stream.concat(
                                                Stream.of("Content-Type", "application/json"),
                                                Stream.of(headers))
                                        .toArray(String[]::new))
                        .method(
                                method,
                                json.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json)));
    }

    Answer sendForm(String method, String path, String boundary, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .method(method, BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(
                            request.header("Authorization", "Bot " + token).build(),
                            BodyHandlers.ofString());
            JsonNode body = response.body().isEmpty() ? Json.object() : Json.read(response.body());
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        int code() {
            return body.path("code").asInt();
        }

        String error(String path) {
            return body.path("errors").at(path).path("_errors").path(0).path("code").asText();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }
}
