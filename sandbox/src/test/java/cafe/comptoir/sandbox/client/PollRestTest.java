package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.client.RawClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Polls as no client would send them, and as time ends them. */
class PollRestTest extends RestCase {
    private static final String GAME =
            "{\"poll\":{\"question\":{\"text\":\"Un jeu ?\"},\"duration\":1,"
                    + "\"answers\":[{\"poll_media\":{\"text\":\"Oui\"}}]}}";

    @Test
    void pollEndsByItselfWhenItsTimeIsUp() {
        String id = post(GAME).body().path("id").asText();

        time.advance(Duration.ofMinutes(61));

        JsonNode ended = client.get(MESSAGES + "/" + id).body();
        assertThat(ended.at("/poll/results/is_finalized").asBoolean()).isTrue();
        JsonNode newest = client.get(MESSAGES + "?limit=1").body().path(0);
        assertThat(newest.path("type").asInt()).isEqualTo(46);
        assertThat(newest.at("/message_reference/message_id").asText()).isEqualTo(id);
        assertThat(newest.at("/embeds/0/type").asText()).isEqualTo("poll_result");
    }

    @Test
    void malformedPollIsRefusedWithEveryReason() {
        Answer answer =
                post("{\"poll\":{\"question\":{\"text\":\"\"},\"duration\":769,\"answers\":[]}}");

        assertThat(answer.code()).isEqualTo(50035);
        assertThat(answer.error("/poll/question/text")).isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(answer.error("/poll/answers")).isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(answer.error("/poll/duration")).isEqualTo("NUMBER_TYPE_MAX");
    }

    @Test
    void pollIsNotEdited() {
        String id = post(GAME).body().path("id").asText();

        Answer answer = client.send("PATCH", MESSAGES + "/" + id, "{\"content\":\"autre\"}");

        assertThat(answer.code()).isEqualTo(520003);
    }
}
