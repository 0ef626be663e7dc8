package cafe.comptoir.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.model.MessageDraft;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of a channel, what is named on them, and what nobody has read yet. */
class ReadingTest extends OverHttp {
    private static final CafeIds.Server PUBLIC = CafeIds.CAFE.publicServer();

    @Test
    void longChannelIsReadPageByPage() {
        List<String> ids = written(25);

        JsonNode newest = messages("limit=10");
        JsonNode before = messages("limit=10&before=" + ids.get(15));
        JsonNode first = messages("limit=10&before=" + ids.get(5));
        JsonNode after = messages("limit=3&after=" + ids.get(4));
        JsonNode around = messages("limit=5&around=" + ids.get(12));

        assertThat(idsOf(newest)).isEqualTo(ids.subList(15, 25));
        assertThat(newest.path("more").asBoolean()).isTrue();
        assertThat(newest.path("newer").asBoolean()).isFalse();
        assertThat(idsOf(before)).isEqualTo(ids.subList(5, 15));
        assertThat(before.path("newer").asBoolean()).isTrue();
        assertThat(idsOf(first)).isEqualTo(ids.subList(0, 5));
        assertThat(first.path("more").asBoolean()).isFalse();
        assertThat(idsOf(after)).isEqualTo(ids.subList(5, 8));
        assertThat(idsOf(around)).isEqualTo(ids.subList(10, 15));
        assertThat(around.path("more").asBoolean()).isTrue();
        assertThat(idsOf(messages("after=" + ids.getLast()))).isEmpty();
        assertThat(messages("after=" + ids.getLast()).path("more").asBoolean()).isTrue();
    }

    @Test
    void whoMayNotReadBackSeesWhatCameSinceTheyLooked() {
        List<String> before = written(2);
        control.post(
                "/as/claire/pin",
                "{\"in\":\"public/general\",\"message\":\"" + before.get(0) + "\"}");
        control.post(
                "/make/overwrite",
                "{\"in\":\"public/general\",\"person\":\"jeanne\",\"deny\":[\"READ_MESSAGE_HISTORY\"]}");

        JsonNode opened = messages("limit=10");
        List<String> since = written(1);

        assertThat(opened.path("messages").isArray()).as("%s", opened).isTrue();
        assertThat(idsOf(opened)).isEmpty();
        assertThat(opened.path("more").asBoolean()).isFalse();
        assertThat(idsOf(messages("limit=10"))).isEqualTo(since);
        assertThat(messages("before=" + before.get(0)).path("messages").isArray()).isTrue();
        assertThat(idsOf(messages("ids=" + before.get(1)))).isEmpty();
        assertThat(idsOf(messages("pinned=true"))).isEmpty();
        assertThat(control.get("/as/tom/messages?in=public/general").body().path("messages"))
                .hasSizeGreaterThan(2);
    }

    @Test
    void someMessagesAndPinsAreReadAlone() {
        List<String> ids = written(4);
        control.post(
                "/as/claire/pin", "{\"in\":\"public/general\",\"message\":\"" + ids.get(1) + "\"}");
        control.post("/as/paul/delete", "{\"in\":\"general\",\"message\":\"" + ids.get(3) + "\"}");

        assertThat(idsOf(messages("ids=" + ids.get(3) + "," + ids.get(0))))
                .containsExactly(ids.get(0));
        assertThat(idsOf(messages("pinned=true"))).containsExactly(ids.get(1));
        assertThat(control.get("/as/jeanne/messages?in=general&ids=1&before=2").what())
                .contains("[before, ids] at once");
        assertThat(control.get("/as/jeanne/messages?in=general&befor=2").todo())
                .contains("Did you mean 'before'?");
        assertThat(control.get("/as/jeanne/messages?in=general&ids=soon").what())
                .contains("'soon' is no id");
    }

    @Test
    void onlyWhatMessagesNameIsNamed() {
        String hugo = Long.toString(CafeIds.CAFE.person("hugo"));
        String help = Long.toString(PUBLIC.channel("aide"));
        String hidden = Long.toString(CafeIds.CAFE.company().channel("direction"));
        String id =
                write(
                        "paul",
                        "Va voir <@" + hugo + "> dans <#" + help + ">, pas <#" + hidden + ">");

        JsonNode names = messages("ids=" + id).path("names");

        assertThat(names.path("users").properties()).hasSize(1);
        assertThat(names.path("users").path(hugo).asText()).isEqualTo("Hugo");
        assertThat(names.path("channels").properties()).hasSize(1);
        assertThat(names.path("channels").path(help).asText()).isEqualTo("aide");
        assertThat(names.path("roles")).isEmpty();
    }

    @Test
    void channelThatALinkLeadsToIsNamed() {
        String help = Long.toString(PUBLIC.channel("aide"));
        String hidden = Long.toString(CafeIds.CAFE.company().channel("direction"));
        String id =
                write(
                        "paul",
                        "https://discord.com/channels/1/%s, https://discord.com/channels/2/%s"
                                .formatted(help, hidden));

        JsonNode names = messages("ids=" + id).path("names");

        assertThat(names.path("channels").properties()).hasSize(1);
        assertThat(names.path("channels").path(help).asText()).isEqualTo("aide");
    }

    @Test
    void channelIsUnreadUntilItIsRead() {
        assertThat(general("jeanne").path("unread").asBoolean()).isFalse();

        write("paul", "Bonjour <@" + CafeIds.CAFE.person("jeanne") + ">");
        write("paul", "Et bonjour à tous");

        assertThat(general("jeanne").path("unread").asBoolean()).isTrue();
        assertThat(general("jeanne").path("mentions").asInt()).isEqualTo(1);
        assertThat(general("tom").path("mentions").asInt()).isZero();
        assertThat(general("paul").path("unread").asBoolean()).isFalse();
        control.post("/as/jeanne/read", "{\"in\":\"general\"}");
        assertThat(general("jeanne").path("unread").asBoolean()).isFalse();
        assertThat(general("jeanne").path("mentions").asInt()).isZero();
        assertThat(general("tom").path("unread").asBoolean()).isTrue();
        write("tom", "Salut");
        assertThat(general("tom").path("unread").asBoolean()).isFalse();
    }

    @Test
    void rolesAndEverybodyAreCalledToo() {
        String role = Long.toString(PUBLIC.role("customer"));
        String id = write("paul", "<@&" + role + ">, on ferme");

        assertThat(general("jeanne").path("mentions").asInt()).isEqualTo(1);
        assertThat(general("hugo").path("mentions").asInt()).isZero();
        control.post(
                "/as/claire/write", "{\"in\":\"public/general\",\"text\":\"@everyone Bonsoir\"}");
        assertThat(general("hugo").path("mentions").asInt()).isEqualTo(1);
        assertThat(general("jeanne").path("mentions").asInt()).isEqualTo(2);
        control.post("/as/paul/delete", "{\"in\":\"general\",\"message\":\"" + id + "\"}");
        assertThat(general("jeanne").path("mentions").asInt()).isEqualTo(1);
    }

    @Test
    void newPostsOfAForumAskForAttentionThreadsOnlyOfThoseInThem() {
        control.post(
                "/as/jeanne/post", "{\"in\":\"questions\",\"title\":\"Lenteur\",\"text\":\"x\"}");
        write("paul", "Un tournoi");
        control.post(
                "/as/paul/start-thread",
                "{\"in\":\"general\",\"message\":\"tournoi\",\"name\":\"Samedi\"}");
        control.post("/as/paul/write", "{\"in\":\"Samedi\",\"text\":\"Alors ?\"}");

        assertThat(channel("jeanne", "questions").path("unread").asBoolean()).isFalse();
        assertThat(channel("tom", "questions").path("unread").asBoolean()).isTrue();
        assertThat(channel("tom", "Lenteur").path("unread").asBoolean()).isTrue();
        assertThat(channel("tom", "Samedi").path("unread").asBoolean()).isFalse();
        control.post("/as/tom/follow-thread", "{\"in\":\"Samedi\"}");
        assertThat(channel("tom", "Samedi").path("unread").asBoolean()).isTrue();
        control.post("/as/tom/read", "{\"in\":\"questions\"}");
        assertThat(channel("tom", "questions").path("unread").asBoolean()).isFalse();
        assertThat(channel("tom", "Lenteur").path("unread").asBoolean()).isFalse();
    }

    private List<String> written(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long id =
                    sandbox.world()
                            .messages()
                            .post(
                                    CafeIds.CAFE.person("paul"),
                                    PUBLIC.channel("general"),
                                    MessageDraft.text("n° " + i))
                            .id();
            ids.add(Long.toString(id));
        }
        return ids;
    }

    private String write(String who, String text) {
        return control.post(
                        "/as/" + who + "/write", "{\"in\":\"general\",\"text\":\"" + text + "\"}")
                .body()
                .at("/message/id")
                .asText();
    }

    private JsonNode messages(String query) {
        return control.get("/as/jeanne/messages?in=general&" + query).body();
    }

    private JsonNode general(String who) {
        return channel(who, "general");
    }

    private JsonNode channel(String who, String name) {
        for (JsonNode server : control.get("/as/" + who).body().path("servers")) {
            for (JsonNode channel : server.path("channels")) {
                if (channel.path("name").asText().equals(name)) {
                    return channel;
                }
            }
        }
        throw new AssertionError(who + " does not see " + name);
    }

    private static List<String> idsOf(JsonNode body) {
        List<String> ids = new ArrayList<>();
        body.path("messages").forEach(message -> ids.add(message.path("id").asText()));
        return ids;
    }
}
