package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Blob;
import cafe.comptoir.sandbox.model.Upload;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A request's JSON object, read with complaints that say which field is meant. */
final class Body {
    private static final ObjectReader READER =
            JsonMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private final JsonNode node;

    private Body(JsonNode node) {
        this.node = node;
    }

    /** Reads an object with these fields; a question mark behind a name says that it may be missing. */
    static Body read(InputStream stream, List<String> fields) throws IOException {
        String example = "Send a JSON object with " + fields + " (? may be left out).";
        Body body = new Body(parse(stream, example));
        List<String> known = fields.stream().map(field -> field.replace("?", "")).toList();
        for (String given : (Iterable<String>) body.node::fieldNames) {
            if (!known.contains(given)) {
                String near =
                        Nearest.to(given, known)
                                .map(it -> "Did you mean '" + it + "'? ")
                                .orElse("");
                throw Complaint.badRequest("'" + given + "' is unknown.", near + example);
            }
        }
        for (String field : fields) {
            if (!field.endsWith("?") && !body.has(field)) {
                throw Complaint.badRequest("'" + field + "' is missing.", example);
            }
        }
        return body;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    JsonNode get(String field) {
        return node.path(field);
    }

    /** A text or a number, as text; empty when missing. */
    String text(String field) {
        return optional(field).orElse("");
    }

    Optional<String> optional(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw bad(field, "a text");
        }
        return Optional.of(value.asText());
    }

    boolean flag(String field, boolean otherwise) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw bad(field, "true or false");
        }
        return value.booleanValue();
    }

    int number(String field, int otherwise) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw bad(field, "a whole number");
        }
        return value.intValue();
    }

    /** A list of texts; a single text counts as a list of one. */
    List<String> texts(String field) {
        JsonNode value = node.path(field);
        if (value.isValueNode() && !value.isNull()) {
            return List.of(value.asText());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value) {
            if (!one.isValueNode()) {
                throw bad(field, "a list of texts");
            }
            texts.add(one.asText());
        }
        return texts;
    }

    Upload[] files(String field) {
        List<Upload> files = new ArrayList<>();
        for (JsonNode one : node.path(field)) {
            files.add(file(field, one));
        }
        return files.toArray(Upload[]::new);
    }

    /** Whether this is how a file is written: an object with its name and its bytes. */
    static boolean isFile(JsonNode value) {
        return value.isObject() && value.has("name");
    }

    static Upload file(String field, JsonNode value) {
        String name = value.path("name").asText();
        String text = value.path("text").asText(null);
        String base64 = value.path("base64").asText(null);
        if (name.isEmpty() || (text == null) == (base64 == null)) {
            throw bad(field, "a file: {\"name\": …, \"base64\": …} or {\"name\": …, \"text\": …}");
        }
        try {
            Blob blob =
                    text == null ? Blob.of(Base64.getDecoder().decode(base64)) : Blob.utf8(text);
            return Upload.of(name, blob);
        } catch (IllegalArgumentException notBase64) {
            throw bad(field, "bytes in Base64");
        }
    }

    private static JsonNode parse(InputStream stream, String example) throws IOException {
        try {
            JsonNode node = READER.readTree(stream);
            if (node.isMissingNode()) {
                return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
            }
            if (!node.isObject()) {
                throw Complaint.badRequest("The body is no JSON object.", example);
            }
            return node;
        } catch (JsonProcessingException broken) {
            throw Complaint.badRequest(
                    "The body is no valid JSON: " + broken.getOriginalMessage() + place(broken),
                    example);
        }
    }

    private static String place(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : " (line "
                        + broken.getLocation().getLineNr()
                        + ", column "
                        + broken.getLocation().getColumnNr()
                        + ")";
    }

    private static Complaint bad(String field, String wanted) {
        return Complaint.badRequest("'" + field + "' must be " + wanted + ".", "");
    }
}
