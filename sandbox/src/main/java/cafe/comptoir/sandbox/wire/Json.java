package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.Snowflake;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

/** Small words of Discord's JSON: ids as text, six-digit timestamps. */
public final class Json {
    /** Immutable once built, and costly to build: shared by all worlds. */
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static <T> ArrayNode array(Collection<T> things, Function<T, JsonNode> render) {
        ArrayNode array = array();
        things.forEach(thing -> array.add(render.apply(thing)));
        return array;
    }

    public static ArrayNode ids(Collection<Long> ids) {
        ArrayNode array = array();
        ids.forEach(id -> array.add(Snowflake.text(id)));
        return array;
    }

    /** Puts an id as text, or {@code null} for {@code 0}. */
    public static ObjectNode putId(ObjectNode node, String field, long id) {
        return id == 0 ? node.putNull(field) : node.put(field, Snowflake.text(id));
    }

    public static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant);
    }

    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /** An id, given as text or, as lenient clients do, as a number; {@code 0} when absent. */
    public static long id(JsonNode node) {
        return node.isNumber() ? node.asLong() : Snowflake.parse(node.asText(""));
    }
}
