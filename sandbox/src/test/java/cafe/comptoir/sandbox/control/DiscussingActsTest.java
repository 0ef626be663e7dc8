package cafe.comptoir.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Threads, posts and events over HTTP, and what the view tells of them. */
class DiscussingActsTest extends OverHttp {
    @Test
    void threadIsStartedFollowedAndPutAway() {
        control.post("/as/paul/write", "{\"in\":\"general\",\"text\":\"Qui joue ?\"}");
        JsonNode started =
                control.post(
                                "/as/paul/start-thread",
                                "{\"in\":\"general\",\"message\":\"Qui joue\",\"name\":\"Parties\"}")
                        .body();
        assertThat(started.at("/channel/name").asText()).isEqualTo("Parties");

        assertThat(
                        control.get("/as/tom/messages?in=general")
                                .body()
                                .at("/messages/0/thread/name")
                                .asText())
                .isEqualTo("Parties");

        control.post("/as/tom/follow-thread", "{\"in\":\"Parties\"}");
        control.post("/as/tom/add-to-thread", "{\"in\":\"Parties\",\"person\":\"jeanne\"}");
        assertThat(thread("tom", "Parties").path("members").asInt()).isEqualTo(3);
        assertThat(thread("tom", "Parties").path("followed").asBoolean()).isTrue();
        control.post("/as/tom/follow-thread", "{\"in\":\"Parties\",\"follow\":false}");
        control.post("/as/paul/archive", "{\"in\":\"Parties\"}");

        assertThat(thread("tom", "Parties").path("followed").asBoolean()).isFalse();
        assertThat(thread("tom", "Parties").path("archived").asBoolean()).isTrue();
        assertThat(
                        control.post(
                                        "/as/claire/archive",
                                        "{\"in\":\"Parties\",\"archived\":false,\"locked\":true}")
                                .body()
                                .at("/channel/thread/locked")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void refusalHasAShortNameForClientsWithWordsOfTheirOwn() {
        control.post("/as/paul/write", "{\"in\":\"general\",\"text\":\"Qui joue ?\"}");

        JsonNode pinned =
                control.post("/as/tom/pin", "{\"in\":\"general\",\"message\":\"Qui joue\"}").body();
        JsonNode taken =
                control.post(
                                "/make/server",
                                "{\"name\":\"Autre\",\"owner\":\"tom\",\"key\":\"public\"}")
                        .body();

        assertThat(pinned.at("/error/code").asText()).isEqualTo("missing-permissions");
        assertThat(taken.at("/error/code").asText()).isEqualTo("name-taken");
    }

    @Test
    void postCarriesItsTags() {
        JsonNode forum = channel("paul", "questions");
        assertThat(forum.path("tags").findValuesAsText("name")).contains("jeux");

        JsonNode post =
                control.post(
                                "/as/paul/post",
                                "{\"in\":\"questions\",\"title\":\"Échecs\",\"text\":\"Quand ?\",\"tags\":[\"jeux\"]}")
                        .body();

        assertThat(post.at("/channel/thread/tags")).hasSize(1);
        assertThat(post.at("/channel/parent")).isEqualTo(forum.path("id"));
        assertThat(control.get("/as/paul/messages?in=%C3%89checs").body().at("/messages/0/id"))
                .isEqualTo(post.at("/channel/id"));
        assertThat(control.get("/as/jeanne/wait?sees=Quand&in=%C3%89checs").status())
                .isEqualTo(200);
    }

    @Test
    void eventIsPlannedAndAttractsPeople() {
        Instant start = Instant.now().plusSeconds(3600);
        String times = "\"start\":\"" + start + "\",\"end\":\"" + start.plusSeconds(60) + "\"}";

        control.post(
                "/as/claire/plan-event",
                "{\"server\":\"public\",\"name\":\"Tournoi\",\"location\":\"Au café\"," + times);
        control.post("/as/paul/interest", "{\"server\":\"public\",\"event\":\"Tournoi\"}");

        JsonNode event = control.get("/as/paul").body().at("/servers/0/events/0");
        assertThat(event.path("interested").asInt()).isEqualTo(1);
        assertThat(event.path("mine").asBoolean()).isTrue();
        control.post(
                "/as/claire/move-event",
                "{\"server\":\"public\",\"event\":\"Tournoi\",\"status\":\"canceled\"}");
        assertThat(control.get("/as/paul").body().at("/servers/0/events")).isEmpty();
    }

    private JsonNode thread(String person, String name) {
        return channel(person, name).path("thread");
    }

    private JsonNode channel(String person, String name) {
        for (JsonNode channel : control.get("/as/" + person).body().at("/servers/0/channels")) {
            if (channel.path("name").asText().equals(name)) {
                return channel;
            }
        }
        throw new AssertionError("no channel " + name);
    }
}
