package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.client.RawClient.Answer;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.NewChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Channels and threads, and what the bot may do with them. */
class ChannelRestTest extends RestCase {

    @Test
    void categoryHoldsFiftyChannels() {
        long support = PUBLIC.channel("Support");
        for (int i = 0; i < 50; i++) {
            sandbox.world()
                    .channels()
                    .create(
                            IDS.bot(),
                            PUBLIC.id(),
                            NewChannel.of("ticket " + i, ChannelType.TEXT, support));
        }

        Answer full = create("{\"name\":\"x\",\"parent_id\":\"" + support + "\"}");

        assertThat(full.code()).isEqualTo(50035);
        assertThat(full.error("/parent_id")).isEqualTo("CHANNEL_PARENT_MAX_CHANNELS");
    }

    @Test
    void serverHoldsFiveHundredChannels() {
        int there = sandbox.world().channels().list(IDS.bot(), PUBLIC.id()).size();
        for (int i = there; i < 500; i++) {
            sandbox.world()
                    .channels()
                    .create(IDS.bot(), PUBLIC.id(), NewChannel.of("c", ChannelType.TEXT, 0));
        }

        assertThat(create("{\"name\":\"x\"}").code()).isEqualTo(30013);
    }

    @Test
    void channelNamesAreWrittenAsDiscordWritesThem() {
        assertThat(create("{\"name\":\"Écran  NOIR !\"}").body().path("name").asText())
                .isEqualTo("écran-noir-");
        assertThat(create("{\"name\":\"Écran NOIR\",\"type\":4}").body().path("name").asText())
                .isEqualTo("Écran NOIR");
    }

    @Test
    void channelIsRenamedTwiceInTenMinutes() {
        String path = "channels/" + GENERAL;
        client.send("PATCH", path, "{\"name\":\"un\"}");
        client.send("PATCH", path, "{\"name\":\"deux\"}");

        Answer third = client.send("PATCH", path, "{\"name\":\"trois\"}");

        assertThat(third.status()).isEqualTo(429);
        assertThat(third.header("Retry-After")).isEqualTo("600");
        time.advance(Duration.ofMinutes(11));
        assertThat(client.send("PATCH", path, "{\"name\":\"trois\"}").status()).isEqualTo(200);
    }

    @Test
    void botCannotGiveWhatItDoesNotHave() {
        String allow = "{\"type\":0,\"allow\":\"4\",\"deny\":\"0\"}";
        String path = "channels/" + GENERAL + "/permissions/" + PUBLIC.role("customer");

        assertThat(client.send("PUT", path, allow).code()).isEqualTo(50013);
        assertThat(client.send("PUT", path, allow.replace("4", "2048")).status()).isEqualTo(204);
    }

    @Test
    void rolesAboveTheBotAreOutOfReach() {
        String member = "guilds/" + PUBLIC.id() + "/members/" + PAUL + "/roles/";

        assertThat(client.send("PUT", member + PUBLIC.role("employee"), "").status())
                .isEqualTo(204);
        assertThat(client.send("PUT", member + PUBLIC.botRole(), "").code()).isEqualTo(50028);
        assertThat(sandbox.world().permissionsIn(PAUL, GENERAL).bits()).isNotZero();
    }

    @Test
    void threadIsStartedFilledAndClosed() {
        String id = post("{\"content\":\"x\"}").body().path("id").asText();
        Answer thread =
                client.send("POST", MESSAGES + "/" + id + "/threads", "{\"name\":\"Au calme\"}");
        String path = "channels/" + thread.body().path("id").asText();

        assertThat(thread.status()).isEqualTo(201);
        assertThat(thread.body().path("id").asText()).isEqualTo(id);
        assertThat(client.send("PUT", path + "/thread-members/" + PAUL, "").status())
                .isEqualTo(204);
        assertThat(client.get(path + "/thread-members").body()).hasSize(2);
        assertThat(client.get("guilds/" + PUBLIC.id() + "/threads/active").body().path("threads"))
                .hasSize(1);
        client.send("PATCH", path, "{\"archived\":true,\"locked\":true}");
        assertThat(client.get("guilds/" + PUBLIC.id() + "/threads/active").body().path("threads"))
                .isEmpty();
        Channel closed = sandbox.world().channels().get(PAUL, Long.parseLong(id));
        assertThat(closed.threadInfo().orElseThrow().locked()).isTrue();
    }

    @Test
    void forumPostIsAThreadWithItsFirstMessage() {
        String path = "channels/" + PUBLIC.channel("questions") + "/threads";

        Answer post =
                client.send("POST", path, "{\"name\":\"Lenteur\",\"message\":{\"content\":\"?\"}}");

        assertThat(post.status()).isEqualTo(201);
        assertThat(post.body().path("message").path("content").asText()).isEqualTo("?");
        assertThat(post.body().path("type").asInt()).isEqualTo(11);
    }
}
