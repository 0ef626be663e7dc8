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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;

/** Small words of Discord's JSON: ids as text, six-digit timestamps. */
public final class Json {
    /** Immutable once built, and costly to build: shared by all worlds. */
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final int HUNDRED = 100;
    private static final int NANOS_IN_MICRO = 1000;
    private static final int MICROS = 1_000_000;

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

    /** Put together by hand: a large server's members have a timestamp each. */
    public static String timestamp(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(32).append(at.toLocalDate());
        digits(text.append('T'), HUNDRED + at.getHour());
        digits(text.append(':'), HUNDRED + at.getMinute());
        digits(text.append(':'), HUNDRED + at.getSecond());
        digits(text.append('.'), MICROS + at.getNano() / NANOS_IN_MICRO);
        return text.append("+00:00").toString();
    }

    /** Appends a number that was raised to one digit too many, without the first: so its zeros stay. */
    private static void digits(StringBuilder text, int raised) {
        String digits = Integer.toString(raised);
        text.append(digits, 1, digits.length());
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
