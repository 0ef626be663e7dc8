package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.recorder.RestCall;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Discord's own description of its HTTP API, where the environment has it: COMPTOIR_OPENAPI names the file. */
final class DiscordDescription {
    private static final String ENVIRONMENT = "COMPTOIR_OPENAPI";
    private static final Optional<DiscordDescription> SHARED = load();

    private final JsonSchemaFactory schemas =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, JsonSchema> loaded = new HashMap<>();
    private final Map<String, String> pathsByShape = new HashMap<>();
    private final String location;
    private final JsonNode document;

    private DiscordDescription(Path file) throws IOException {
        this.location = file.toUri().toString();
        this.document = new ObjectMapper().readTree(file.toFile());
        document.path("paths").fieldNames().forEachRemaining(p -> pathsByShape.put(shape(p), p));
    }

    /** The description; reading it takes a second, so all tests share it. */
    static Optional<DiscordDescription> ifPresent() {
        return SHARED;
    }

    void check(List<RestCall> calls) {
        List<String> problems = new ArrayList<>();
        for (RestCall call : calls) {
            problems.addAll(problems(call));
        }
        assertThat(problems).as("Answers against Discord's description").isEmpty();
    }

    private synchronized List<String> problems(RestCall call) {
        String path = pathsByShape.get(shape("/" + call.route()));
        if (path == null || call.status() >= 400) {
            return List.of();
        }
        String pointer =
                "/paths/"
                        + path.replace("/", "~1")
                        + "/"
                        + call.method().toLowerCase(java.util.Locale.ROOT)
                        + "/responses/"
                        + call.status();
        JsonNode response = document.at(pointer);
        if (response.isMissingNode()) {
            return List.of(call.name() + ": " + call.status() + " is no documented status");
        }
        if (!response.has("content")) {
            return List.of();
        }
        Set<ValidationMessage> messages =
                schema(pointer + "/content/application~1json/schema").validate(call.response());
        return messages.stream().map(m -> call.name() + ": " + m.getMessage()).toList();
    }

    private JsonSchema schema(String pointer) {
        String encoded = pointer.replace("{", "%7B").replace("}", "%7D");
        return loaded.computeIfAbsent(
                encoded, p -> schemas.getSchema(SchemaLocation.of(location + "#" + p)));
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    private static Optional<DiscordDescription> load() {
        String file = System.getProperty(ENVIRONMENT, System.getenv(ENVIRONMENT));
        if (file == null || !Files.isReadable(Path.of(file))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DiscordDescription(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
