package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Snowflake;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request as routes see it. */
record Request(
        Map<String, String> path,
        Map<String, String> query,
        Function<String, @Nullable String> headers,
        JsonNode body,
        UploadedParts uploads) {
    private static final long UNKNOWN = -1;

    /** An id of the path, {@code 0} when the route has none; what is no id at all is like an unknown one. */
    long id(String name) {
        long id = Snowflake.parse(text(name));
        return id == 0 && path.containsKey(name) ? UNKNOWN : id;
    }

    String text(String name) {
        return path.getOrDefault(name, "");
    }

    /** Empty when it was not sent. */
    String header(String name) {
        return Objects.requireNonNullElse(headers.apply(name), "");
    }

    boolean flag(String name) {
        return query.getOrDefault(name, "").equals("true");
    }

    int number(String name, int otherwise) {
        String text = query.getOrDefault(name, "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    long queryId(String name) {
        return Snowflake.parse(query.getOrDefault(name, ""));
    }
}
