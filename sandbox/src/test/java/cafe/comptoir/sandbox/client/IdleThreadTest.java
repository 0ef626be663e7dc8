package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Threads that time puts away. */
class IdleThreadTest extends RestCase {

    @Test
    void threadIsArchivedWhenNobodyWroteForItsTime() {
        String path = "channels/" + GENERAL + "/threads";
        String body = "{\"name\":\"Essai\",\"type\":11,\"auto_archive_duration\":60}";
        String thread = "channels/" + client.send("POST", path, body).body().path("id").asText();
        time.advance(Duration.ofMinutes(50));
        client.send("POST", thread + "/messages", "{\"content\":\"encore\"}");

        time.advance(Duration.ofMinutes(30));
        assertThat(archived(thread)).isFalse();
        time.advance(Duration.ofMinutes(31));
        assertThat(archived(thread)).isTrue();

        client.send("POST", thread + "/messages", "{\"content\":\"revenu\"}");
        assertThat(archived(thread)).isFalse();
        time.advance(Duration.ofMinutes(61));
        assertThat(archived(thread)).isTrue();
    }

    private boolean archived(String thread) {
        return client.get(thread).body().at("/thread_metadata/archived").asBoolean();
    }
}
