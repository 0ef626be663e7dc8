package cafe.comptoir.sandbox.client;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.client.RawClient.Answer;
import cafe.comptoir.sandbox.model.ManualTimeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client without JDA, on a sandbox whose time the test moves. */
abstract class RestCase {
    static final CafeIds IDS = CafeIds.CAFE;
    static final CafeIds.Server PUBLIC = IDS.publicServer();
    static final long GENERAL = PUBLIC.channel("general");
    static final long PAUL = IDS.person("paul");
    static final String MESSAGES = "channels/" + GENERAL + "/messages";

    final ManualTimeline time = new ManualTimeline(Instant.parse("2026-03-02T09:00:00Z"));
    Sandbox sandbox;
    RawClient client;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.cafe().withTimeline(() -> time));
        client = new RawClient(sandbox, sandbox.token());
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    Answer post(String json) {
        return client.send("POST", MESSAGES, json);
    }

    Answer create(String json) {
        return client.send("POST", "guilds/" + PUBLIC.id() + "/channels", json);
    }

    String contents(String path) {
        StringBuilder contents = new StringBuilder();
        client.get(path)
                .body()
                .forEach(m -> contents.append(' ').append(m.path("content").asText()));
        return contents.toString().strip();
    }

    static String download(String url) {
        try (var in = URI.create(url).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
