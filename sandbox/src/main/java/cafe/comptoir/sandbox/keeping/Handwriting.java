package cafe.comptoir.sandbox.keeping;

import cafe.comptoir.sandbox.model.Blob;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** How the world's records are written as JSON: their fields and nothing else, times as texts, bytes by their hash. */
final class Handwriting {
    private Handwriting() {}

    static JsonMapper with(BlobFolder blobs) {
        SimpleModule module = new SimpleModule();
        module.addSerializer(Instant.class, new InstantWriter());
        module.addDeserializer(Instant.class, new InstantReader());
        module.addSerializer(Blob.class, new BlobWriter(blobs));
        module.addDeserializer(Blob.class, new BlobReader(blobs));
        // Roles keep their order.
        module.addAbstractTypeMapping(Set.class, LinkedHashSet.class);
        return JsonMapper.builder()
                .addModule(module)
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    private static final class InstantWriter extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant at, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(at.toString());
        }
    }

    private static final class InstantReader extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            try {
                return Instant.parse(json.getText());
            } catch (DateTimeException noTime) {
                throw new IOException("'" + json.getText() + "' is no time", noTime);
            }
        }
    }

    private static final class BlobWriter extends JsonSerializer<Blob> {
        private final BlobFolder blobs;

        BlobWriter(BlobFolder blobs) {
            this.blobs = blobs;
        }

        @Override
        public void serialize(Blob blob, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(blobs.store(blob));
        }
    }

    private static final class BlobReader extends JsonDeserializer<Blob> {
        private final BlobFolder blobs;

        BlobReader(BlobFolder blobs) {
            this.blobs = blobs;
        }

        @Override
        public Blob deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            return blobs.load(json.getText());
        }
    }
}
