package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.client.RawClient.Answer;
import cafe.comptoir.sandbox.model.MessageDraft;
import org.junit.jupiter.api.Test;

/** Messages, their files, reactions and limits. */
class MessageRestTest extends RestCase {

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
}
