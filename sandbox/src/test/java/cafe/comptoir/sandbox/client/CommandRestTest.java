package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.client.RawClient.Answer;
import cafe.comptoir.sandbox.model.SlashUse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commands, and answers to interactions. */
class CommandRestTest extends RestCase {

    @Test
    void interactionIsAcknowledgedOnceAndInTime() {
        client.send(
                "POST",
                "applications/" + IDS.bot() + "/commands",
                "{\"name\":\"ping\",\"description\":\"d\"}");
        var use = new SlashUse(PAUL, GENERAL, "ping", Map.of());
        var first = sandbox.world().interactions().slash(use);
        var second = sandbox.world().interactions().slash(use);
        String callback = "interactions/%s/%s/callback";
        String body = "{\"type\":4,\"data\":{\"content\":\"pong\",\"flags\":64}}";

        assertThat(
                        client.send("POST", callback.formatted(first.id(), first.token()), body)
                                .status())
                .isEqualTo(204);
        assertThat(client.send("POST", callback.formatted(first.id(), first.token()), body).code())
                .isEqualTo(40060);
        time.advance(Duration.ofSeconds(4));
        assertThat(
                        client.send("POST", callback.formatted(second.id(), second.token()), body)
                                .code())
                .isEqualTo(10062);
        String webhook = "webhooks/" + IDS.bot() + "/" + first.token();
        assertThat(client.send("POST", webhook, "{\"content\":\"encore\"}").status())
                .isEqualTo(200);
        time.advance(Duration.ofMinutes(15));
        assertThat(client.send("POST", webhook, "{\"content\":\"encore\"}").code())
                .isEqualTo(50027);
    }

    @Test
    void badCommandsAreRefusedWithATreeOfErrors() {
        String path = "applications/" + IDS.bot() + "/guilds/" + PUBLIC.id() + "/commands";
        String option = "{\"type\":3,\"name\":\"a\",\"description\":\"d\",\"required\":%s}";
        String bad =
                "[{\"name\":\"Ticket\",\"description\":\"d\"},"
                        + "{\"name\":\"ok\",\"description\":\"\",\"options\":["
                        + option.formatted("false")
                        + ","
                        + option.formatted("true")
                        + "]}]";

        Answer answer = client.send("PUT", path, bad);

        assertThat(answer.error("/0/name")).isEqualTo("APPLICATION_COMMAND_INVALID_NAME");
        assertThat(answer.error("/1/description")).isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(answer.error("/1/options/1/required"))
                .isEqualTo("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID");
        assertThat(answer.error("/1/options/1/name"))
                .isEqualTo("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS");
        assertThat(client.get(path).body()).isEmpty();
    }

    @Test
    void commandsKeepTheirIdsWhenReplaced() {
        String path = "applications/" + IDS.bot() + "/commands";
        String ping = "{\"name\":\"ping\",\"description\":\"%s\",\"contexts\":[\"0\"]}";
        var first = client.send("PUT", path, "[" + ping.formatted("a") + "]").body().path(0);

        var second = client.send("PUT", path, "[" + ping.formatted("b") + "]").body().path(0);

        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(second.path("version")).isNotEqualTo(first.path("version"));
        assertThat(second.path("contexts").path(0).isInt()).isTrue();
    }
}
