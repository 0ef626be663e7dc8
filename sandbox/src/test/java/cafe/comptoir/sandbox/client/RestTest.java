package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.client.RawClient.Answer;
import cafe.comptoir.sandbox.fault.Fault;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.ManualTimeline;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.NewChannel;
import cafe.comptoir.sandbox.model.SlashUse;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestTest {
    private static final CafeIds IDS = CafeIds.CAFE;
    private static final CafeIds.Server PUBLIC = IDS.publicServer();
    private static final long GENERAL = PUBLIC.channel("general");
    private static final long PAUL = IDS.person("paul");
    private static final String MESSAGES = "channels/" + GENERAL + "/messages";

    private final ManualTimeline time = new ManualTimeline(Instant.parse("2026-03-02T09:00:00Z"));
    private Sandbox sandbox;
    private RawClient client;

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
    void messageHasItsLimits() {
        assertThat(post("{\"content\":\"" + "é".repeat(2001) + "\"}").error("/content"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(post("{\"content\":\"" + "é".repeat(2000) + "\"}").status()).isEqualTo(200);
        assertThat(post("{\"content\":\"  \"}").code()).isEqualTo(50006);
        assertThat(post("{\"content\":").code()).isEqualTo(50109);
        assertThat(
                        post("{\"embeds\":[{\"title\":\"" + "x".repeat(257) + "\"}]}")
                                .error("/embeds/0/title"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        String fields = "{\"description\":\"" + "x".repeat(3500) + "\"}";
        assertThat(post("{\"embeds\":[" + fields + "," + fields + "]}").error("/embeds"))
                .isEqualTo("MAX_EMBED_SIZE_EXCEEDED");
    }

    @Test
    void componentsHaveTheirLimits() {
        String row = "{\"type\":1,\"components\":[%s]}";
        String button = "{\"type\":2,\"style\":1,\"label\":\"x\",\"custom_id\":\"a\"}";
        String twice = row.formatted(button + "," + button);

        assertThat(post("{\"content\":\"x\",\"components\":[" + twice + "]}").error("/components"))
                .isEqualTo("COMPONENT_CUSTOM_ID_DUPLICATED");
        String nameless = row.formatted("{\"type\":2,\"style\":1,\"custom_id\":\"a\"}");
        assertThat(
                        post("{\"content\":\"x\",\"components\":[" + nameless + "]}")
                                .error("/components/0/components/0/label"))
                .isEqualTo("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED");
        assertThat(
                        post("{\"content\":\"x\",\"components\":[" + button + "]}")
                                .error("/components/0/type"))
                .isEqualTo("UNION_TYPE_CHOICES");
        String text = "{\"type\":10,\"content\":\"x\"}";
        assertThat(post("{\"flags\":32768,\"components\":[" + text + "]}").status()).isEqualTo(200);
        assertThat(
                        post("{\"flags\":32768,\"content\":\"x\",\"components\":[" + text + "]}")
                                .error("/content"))
                .isEqualTo("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
    }

    @Test
    void sameNonceIsSentOnce() {
        String message = "{\"content\":\"x\",\"nonce\":\"7\",\"enforce_nonce\":true}";

        String first = post(message).body().path("id").asText();

        assertThat(post(message).body().path("id").asText()).isEqualTo(first);
        assertThat(client.get(MESSAGES).body()).hasSize(1);
    }

    @Test
    void historyIsReadByPages() {
        for (int i = 1; i <= 5; i++) {
            post("{\"content\":\"" + i + "\"}");
        }
        String third = client.get(MESSAGES).body().path(2).path("id").asText();

        assertThat(contents(MESSAGES + "?limit=2")).isEqualTo("5 4");
        assertThat(contents(MESSAGES + "?limit=2&before=" + third)).isEqualTo("2 1");
        assertThat(contents(MESSAGES + "?limit=1&after=" + third)).isEqualTo("4");
        assertThat(contents(MESSAGES + "?limit=3&around=" + third)).isEqualTo("4 3 2");
        assertThat(client.get(MESSAGES + "?limit=101").code()).isEqualTo(50035);
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
    void fileGoesUpAndComesDown() {
        String form =
                """
                --b
                Content-Disposition: form-data; name="payload_json"

                {"content":"voilà","attachments":[{"id":0,"description":"une image"}],
                 "embeds":[{"image":{"url":"attachment://é t.txt"}}]}
                --b
                Content-Disposition: form-data; name="files[0]"; filename="é t.txt"
                Content-Type: text/plain; charset=utf-8

                très utile
                --b--
                """
                        .replace("\n", "\r\n");

        Answer answer = client.sendForm("POST", MESSAGES, "b", form);

        var file = answer.body().path("attachments").path(0);
        assertThat(answer.body().path("content").asText()).isEqualTo("voilà");
        assertThat(file.path("filename").asText()).isEqualTo("e_t.txt");
        assertThat(file.path("description").asText()).isEqualTo("une image");
        assertThat(answer.body().path("embeds").path(0).path("image").path("url"))
                .isEqualTo(file.path("url"));
        assertThat(download(file.path("url").asText())).isEqualTo("très utile");
    }

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
    void closedDirectMessagesAreRefused() {
        sandbox.world().guilds().setAcceptsDms(PAUL, false);
        String dm =
                client.send("POST", "users/@me/channels", "{\"recipient_id\":" + PAUL + "}")
                        .body()
                        .path("id")
                        .asText();

        Answer answer =
                client.send("POST", "channels/" + dm + "/messages", "{\"content\":\"psst\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo(50007);
    }

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

    @Test
    void reactionsAreCountedAndTakenBack() {
        String id = post("{\"content\":\"x\"}").body().path("id").asText();
        String thumb = MESSAGES + "/" + id + "/reactions/%F0%9F%91%8D";

        assertThat(client.send("PUT", thumb + "/@me", "").status()).isEqualTo(204);
        sandbox.world().reactions().add(PAUL, GENERAL, Long.parseLong(id), "👍");

        assertThat(client.get(thumb).body()).hasSize(2);
        var shown = client.get(MESSAGES + "/" + id).body().path("reactions").path(0);
        assertThat(shown.path("count").asInt()).isEqualTo(2);
        assertThat(shown.path("me").asBoolean()).isTrue();
        assertThat(client.send("DELETE", thumb + "/" + PAUL, "").status()).isEqualTo(204);
        assertThat(client.get(thumb).body()).hasSize(1);
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

    @Test
    void rolesAboveTheBotAreOutOfReach() {
        String member = "guilds/" + PUBLIC.id() + "/members/" + PAUL + "/roles/";

        assertThat(client.send("PUT", member + PUBLIC.role("employee"), "").status())
                .isEqualTo(204);
        assertThat(client.send("PUT", member + PUBLIC.botRole(), "").code()).isEqualTo(50028);
        assertThat(sandbox.world().permissionsIn(PAUL, GENERAL).bits()).isNotZero();
    }

    @Test
    void messagesAreDeletedByTheHundred() {
        sandbox.world().messages().post(PAUL, GENERAL, MessageDraft.text("a"));
        sandbox.world().messages().post(PAUL, GENERAL, MessageDraft.text("b"));
        var all = client.get(MESSAGES).body();
        String ids = "[" + all.path(0).path("id") + "," + all.path(1).path("id") + "]";

        assertThat(client.send("POST", MESSAGES + "/bulk-delete", "{\"messages\":[]}").code())
                .isEqualTo(50016);
        assertThat(
                        client.send("POST", MESSAGES + "/bulk-delete", "{\"messages\":" + ids + "}")
                                .status())
                .isEqualTo(204);
        assertThat(client.get(MESSAGES).body()).isEmpty();
    }

    private Answer post(String json) {
        return client.send("POST", MESSAGES, json);
    }

    private Answer create(String json) {
        return client.send("POST", "guilds/" + PUBLIC.id() + "/channels", json);
    }

    private String contents(String path) {
        StringBuilder contents = new StringBuilder();
        client.get(path)
                .body()
                .forEach(m -> contents.append(' ').append(m.path("content").asText()));
        return contents.toString().strip();
    }

    private static String download(String url) {
        try (var in = java.net.URI.create(url).toURL().openStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
