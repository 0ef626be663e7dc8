package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.client.RawClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Webhooks as any program uses them that knows an address. */
class WebhookRestTest extends RestCase {
    private static final String HOOKS = "channels/" + GENERAL + "/webhooks";

    @Test
    void tokenAloneIsEnoughAndTellsNoMoreThanNeeded() {
        String hook = make(HOOKS);
        try (RawClient stranger = new RawClient(sandbox, "no token at all")) {
            assertThat(stranger.get(hook).body().path("name").asText()).isEqualTo("Caisse");
            assertThat(stranger.get(hook).body().has("user")).isFalse();

            assertThat(stranger.send("POST", hook, "{\"content\":\"payé\"}").status())
                    .isEqualTo(204);
            Answer waited = stranger.send("POST", hook + "?wait=true", "{\"content\":\"encore\"}");
            assertThat(waited.status()).isEqualTo(200);
            assertThat(waited.body().path("webhook_id").asText())
                    .isEqualTo(waited.body().at("/author/id").asText());
            assertThat(stranger.send("DELETE", hook, "").status()).isEqualTo(204);
            assertThat(stranger.get(hook).code()).isEqualTo(10015);
        }
    }

    @Test
    void webhookOfAForumBeginsPosts() {
        String hook = make("channels/" + PUBLIC.channel("questions") + "/webhooks") + "?wait=true";

        assertThat(client.send("POST", hook, "{\"content\":\"?\"}").code()).isEqualTo(220001);
        JsonNode post =
                client.send("POST", hook, "{\"content\":\"?\",\"thread_name\":\"Panne\"}").body();
        String thread = post.path("channel_id").asText();
        assertThat(client.get("channels/" + thread).body().path("name").asText())
                .isEqualTo("Panne");
        JsonNode more =
                client.send("POST", hook + "&thread_id=" + thread, "{\"content\":\"Réglé\"}")
                        .body();
        assertThat(more.path("channel_id").asText()).isEqualTo(thread);
        String text = make(HOOKS);
        assertThat(client.send("POST", text, "{\"content\":\"x\",\"thread_name\":\"y\"}").code())
                .isEqualTo(220003);
    }

    @Test
    void programsMadeForSlackAreUnderstood() {
        String hook = make(HOOKS) + "/slack";

        Answer answer =
                client.send(
                        "POST",
                        hook,
                        "{\"text\":\"Panne\",\"username\":\"Sonde\",\"attachments\":[{\"title\":\"Poste 2\",\"color\":\"#ff0000\",\"fields\":[{\"title\":\"Depuis\",\"value\":\"9 h\"}]}]}");

        assertThat(answer.body().asText()).isEqualTo("ok");
        JsonNode seen = client.get(MESSAGES).body().path(0);
        assertThat(seen.at("/author/username").asText()).isEqualTo("Sonde");
        assertThat(seen.at("/embeds/0/color").asInt()).isEqualTo(0xFF0000);
        assertThat(seen.at("/embeds/0/fields/0/value").asText()).isEqualTo("9 h");
    }

    @Test
    void gitHubIsUnderstood() {
        String hook = make(HOOKS) + "/github";

        int pushed =
                tell(
                        hook,
                        "push",
                        """
                        {"ref":"refs/heads/main","compare":"https://github.com/cafe/menu/compare/a...b",
                         "repository":{"name":"menu","full_name":"cafe/menu"},
                         "commits":[{"id":"0123456789abcdef0123456789abcdef01234567","url":"https://github.com/cafe/menu/commit/0123",
                           "message":"Add the tea\\n\\nIt was missing.","author":{"name":"Léa","username":"lea"}}],
                         "sender":{"login":"lea","html_url":"https://github.com/lea","avatar_url":"https://github.com/lea.png"}}
                        """);
        int opened =
                tell(
                        hook,
                        "issues",
                        """
                        {"action":"opened","repository":{"name":"menu","full_name":"cafe/menu"},
                         "issue":{"number":7,"title":"No more sugar","body":"Since **noon**.","html_url":"https://github.com/cafe/menu/issues/7"},
                         "sender":{"login":"lea"}}
                        """);
        int labelled =
                tell(hook, "issues", "{\"action\":\"labeled\",\"sender\":{\"login\":\"lea\"}}");

        assertThat(List.of(pushed, opened, labelled)).containsOnly(204);
        JsonNode messages = client.get(MESSAGES).body();
        assertThat(messages).hasSize(2);
        assertThat(messages.at("/0/embeds/0/title").asText())
                .isEqualTo("[cafe/menu] Issue opened: #7 No more sugar");
        assertThat(messages.at("/0/embeds/0/description").asText()).isEqualTo("Since **noon**.");
        assertThat(messages.at("/1/author/username").asText()).isEqualTo("GitHub");
        assertThat(messages.at("/1/embeds/0/title").asText()).isEqualTo("[menu:main] 1 new commit");
        assertThat(messages.at("/1/embeds/0/description").asText())
                .isEqualTo(
                        "[`0123456`](https://github.com/cafe/menu/commit/0123) Add the tea - lea");
        assertThat(tell("webhooks/1/wrong/github", "ping", "{}")).isEqualTo(404);
    }

    private int tell(String hook, String event, String json) {
        return client.send("POST", hook, json, "X-GitHub-Event", event).status();
    }

    @Test
    void reservedNamesAndTooManyAreRefused() {
        assertThat(client.send("POST", HOOKS, "{\"name\":\"Discord\"}").error("/name"))
                .isEqualTo("USERNAME_INVALID_CONTAINS");
        for (int i = 0; i < 15; i++) {
            make(HOOKS);
        }
        assertThat(client.send("POST", HOOKS, "{\"name\":\"Un de trop\"}").code()).isEqualTo(30007);
        assertThat(client.get("channels/" + PUBLIC.channel("Café") + "/webhooks").body()).isEmpty();
    }

    private String make(String path) {
        JsonNode made = client.send("POST", path, "{\"name\":\"Caisse\"}").body();
        return "webhooks/" + made.path("id").asText() + "/" + made.path("token").asText();
    }
}
