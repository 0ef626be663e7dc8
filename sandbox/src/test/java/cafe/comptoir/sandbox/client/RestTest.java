package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.client.RawClient.Answer;
import cafe.comptoir.sandbox.fault.Fault;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all routes have in common: who may, what is not there, headers, faults. */
class RestTest extends RestCase {

    @Test
    void wrongTokenIsUnauthorised() {
        try (RawClient stranger = new RawClient(sandbox, "wrong")) {
            Answer answer = stranger.get("users/@me");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body().path("message").asText()).isEqualTo("401: Unauthorized");
        }
    }

    @Test
    void gatewayPointsAtTheSandbox() {
        assertThat(client.get("gateway/bot").body().path("url").asText())
                .isEqualTo("ws://127.0.0.1:" + sandbox.port() + "/gateway");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, channels/1, 404, 10003",
        "GET, channels/1200000000000000107, 403, 50001",
        "GET, guilds/1, 404, 10004",
        "GET, users/1, 404, 10013",
        "GET, channels/1200000000004194407/messages/1, 404, 10008",
        "GET, guilds/1200000000000000000/members/1, 404, 10007",
        "DELETE, guilds/1200000000000000000/roles/1, 404, 10011",
        "POST, interactions/1/abc/callback, 404, 10062",
        "PATCH, webhooks/1000000000000000001/abc/messages/@original, 401, 50027",
        "GET, applications/1000000000000000001/commands/1, 404, 10063",
        "GET, guilds/1200000000000000000/voice-states/1, 501, 0",
    })
    void whatIsNotThereIsRefusedAsDiscordWould(String method, String path, int status, int code) {
        Answer answer = client.send(method, path, method.equals("POST") ? "{\"type\":6}" : "");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void unsupportedRouteIsNamedAndRecorded() {
        Answer answer = client.get("sticker-packs");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.body().path("message").asText()).contains("GET sticker-packs");
        assertThat(sandbox.recorder().unsupported()).containsKey("GET sticker-packs");
    }

    @Test
    void emptyAnswerHasNoContentTypeAndEveryAnswerHasItsHeaders() {
        Answer answer = client.send("POST", "channels/" + GENERAL + "/typing", "");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Content-Type")).isEmpty();
        assertThat(answer.header("Via")).isNotEmpty();
        assertThat(answer.header("X-RateLimit-Remaining")).isNotEqualTo("0");
        assertThat(answer.header("X-RateLimit-Bucket")).isNotEmpty();
    }

    @Test
    void faultsComeWhenPlannedAndGo() {
        sandbox.faults().next(1, "POST", "channels/{channel_id}/messages", new Fault.Status(500));
        sandbox.faults().next(1, "*", "users/*", new Fault.TooMany(3));

        assertThat(post("{\"content\":\"x\"}").status()).isEqualTo(500);
        assertThat(post("{\"content\":\"x\"}").status()).isEqualTo(200);
        Answer limited = client.get("users/@me");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).isEqualTo("3");
        sandbox.faults().outage(true);
        assertThat(client.get("users/@me").status()).isEqualTo(503);
        sandbox.faults().outage(false);
        assertThat(client.get("users/@me").status()).isEqualTo(200);
    }

    @Test
    void connectionBreaksBeforeOrAfterTheDeed() {
        String route = "channels/{channel_id}/messages";
        sandbox.faults().next(1, "POST", route, new Fault.Reset());
        assertThatThrownBy(() -> post("{\"content\":\"never\"}"))
                .isInstanceOf(UncheckedIOException.class);
        sandbox.faults().next(1, "POST", route, new Fault.LoseAnswer());
        assertThatThrownBy(() -> post("{\"content\":\"done\"}"))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(contents(MESSAGES)).isEqualTo("done");
    }
}
