package cafe.comptoir.sandbox.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import cafe.comptoir.sandbox.model.Kind;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Snowflake;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The journal's lines. The first one names the format; {@code ["+", kind, thing]} says what is, {@code ["-", kind, key]}
 * what is no more, and {@code ["=", lines, checksum]} that the lines since the last such one belong together: without
 * it they do not count.
 */
final class Lines {
    /** Grows when an older sandbox could not read the journal any more. */
    static final int FORMAT = 2;

    private static final String NAME = "comptoir-world";

    private final JsonMapper json;

    Lines(JsonMapper json) {
        this.json = json;
    }

    /** What one line says. */
    sealed interface Said {
        record Thing(Entry entry) implements Said {}

        record Together(int lines, long checksum) implements Said {}
    }

    byte[] header() throws IOException {
        return line(out -> {
            out.writeString(NAME);
            out.writeNumber(FORMAT);
        });
    }

    /** Returns the number of the format, or {@code 0} when this is no journal. */
    int format(byte[] line) {
        try (JsonParser in = json.createParser(line)) {
            boolean named =
                    in.nextToken() == JsonToken.START_ARRAY && NAME.equals(in.nextTextValue());
            return named ? in.nextIntValue(0) : 0;
        } catch (IOException noJson) {
            return 0;
        }
    }

    /** A batch of lines with the line that makes them count. */
    byte[] batch(List<Entry> entries) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            all.writeBytes(line(out -> write(out, entry)));
        }
        long checksum = checksum(all.toByteArray());
        all.writeBytes(
                line(out -> {
                    out.writeString("=");
                    out.writeNumber(entries.size());
                    out.writeNumber(checksum);
                }));
        return all.toByteArray();
    }

    /** Reads any line but the first. */
    Said read(byte[] line) throws IOException {
        try (JsonParser in = json.createParser(line)) {
            expect(in.nextToken() == JsonToken.START_ARRAY);
            String verb = in.nextTextValue();
            Said said =
                    switch (verb == null ? "" : verb) {
                        case "+" -> new Said.Thing(put(in));
                        case "-" -> new Said.Thing(gone(in));
                        case "=" -> new Said.Together(in.nextIntValue(-1), in.nextLongValue(-1));
                        default -> throw new IOException("'" + verb + "' means nothing");
                    };
            expect(in.nextToken() == JsonToken.END_ARRAY);
            return said;
        }
    }

    static long checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }

    private Entry put(JsonParser in) throws IOException {
        String kind = String.valueOf(in.nextTextValue());
        in.nextToken();
        if (kind.equals(Entry.MESSAGE)) {
            Message message = json.treeToValue(complete(json.readTree(in)), Message.class);
            return new Entry.Put(kind, Snowflake.text(message.id()), message);
        }
        Kind known = known(kind);
        Object thing = json.readValue(in, known.type());
        return new Entry.Put(kind, known.key(thing), thing);
    }

    /** Messages of the first format cannot have been forwarded. */
    private static JsonNode complete(JsonNode message) {
        if (message.path("body") instanceof ObjectNode body && !body.has("forwarded")) {
            body.putNull("forwarded");
        }
        return message;
    }

    private static Entry gone(JsonParser in) throws IOException {
        String kind = String.valueOf(in.nextTextValue());
        if (!kind.equals(Entry.MESSAGE)) {
            known(kind);
        }
        return new Entry.Gone(kind, String.valueOf(in.nextTextValue()));
    }

    private static Kind known(String name) throws IOException {
        try {
            return Kind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("'" + name + "' is no kind of thing", unknown);
        }
    }

    private void write(JsonGenerator out, Entry entry) throws IOException {
        switch (entry) {
            case Entry.Put(String kind, _, Object thing) -> {
                out.writeString("+");
                out.writeString(kind);
                json.writeValue(out, thing);
            }
            case Entry.Gone(String kind, String key) -> {
                out.writeString("-");
                out.writeString(kind);
                out.writeString(key);
            }
        }
    }

    /** Writes something into an array. */
    private interface Writing {
        void into(JsonGenerator out) throws IOException;
    }

    private byte[] line(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartArray();
            writing.into(out);
            out.writeEndArray();
        }
        bytes.writeBytes("\n".getBytes(UTF_8));
        return bytes.toByteArray();
    }

    private static void expect(boolean right) throws IOException {
        if (!right) {
            throw new IOException("the line is not complete");
        }
    }
}
