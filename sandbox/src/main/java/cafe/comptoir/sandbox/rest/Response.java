package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;

/** An answer. Without content ({@code 204}) there is no body and no content type. */
record Response(int status, JsonNode body) {
    static Response ok(JsonNode body) {
        return new Response(200, body);
    }

    static Response created(JsonNode body) {
        return new Response(201, body);
    }

    static Response noContent() {
        return new Response(204, Json.object().nullNode());
    }

    boolean hasBody() {
        return status != 204;
    }
}
