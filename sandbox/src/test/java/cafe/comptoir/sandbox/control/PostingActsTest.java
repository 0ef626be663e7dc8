package cafe.comptoir.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Pins, announcements and polls over HTTP, and what the view tells of them. */
class PostingActsTest extends OverHttp {
    @Test
    void pollShowsItsCountsAndOnesOwnVote() {
        control.post(
                "/as/paul/poll",
                "{\"in\":\"general\",\"question\":\"Un tournoi ?\",\"answers\":[\"Oui\",\"Non\"]}");

        JsonNode voted =
                control.post(
                                "/as/jeanne/vote",
                                "{\"in\":\"general\",\"message\":\"tournoi\",\"answers\":[\"oui\"]}")
                        .body();

        JsonNode poll = voted.at("/message/poll");
        assertThat(poll.path("total").asInt()).isEqualTo(1);
        assertThat(poll.at("/answers/0/mine").asBoolean()).isTrue();
        assertThat(poll.at("/answers/1/count").asInt()).isZero();
        assertThat(newest("paul").at("/poll/answers/0/mine").asBoolean()).isFalse();
        control.post("/as/paul/end-poll", "{\"in\":\"general\",\"message\":\"○ Oui\"}");
        assertThat(newest("jeanne").path("type").asText()).isEqualTo("poll_result");
        assertThat(
                        control.post(
                                        "/as/paul/poll",
                                        "{\"in\":\"general\",\"question\":\"?\",\"answers\":[],\"hours\":\"x\"}")
                                .what())
                .contains("whole number");
    }

    @Test
    void pinAndItsNoticeAreSeen() {
        control.post("/as/paul/write", "{\"in\":\"general\",\"text\":\"Tournoi samedi\"}");
        String id = newest("paul").path("id").asText();
        assertThat(newest("paul").path("pinnable").asBoolean()).isFalse();

        control.post("/as/claire/pin", "{\"in\":\"public/general\",\"message\":\"Tournoi\"}");

        assertThat(newest("paul").path("type").asText()).isEqualTo("pinned");
        assertThat(newest("paul").path("about").asText()).isEqualTo(id);
        control.post(
                "/as/claire/pin",
                "{\"in\":\"public/general\",\"message\":\"Tournoi\",\"pinned\":false}");
        assertThat(
                        control.get("/as/paul/messages?in=general")
                                .body()
                                .at("/messages/0/pinned")
                                .asBoolean())
                .isFalse();
    }

    @Test
    void announcementIsOfferedForPublishingUntilItIs() {
        String where = "{\"in\":\"public/annonces\",";
        JsonNode written =
                control.post("/as/manon/write", where + "\"text\":\"Fermé lundi\"}").body();
        assertThat(written.at("/message/publishable").asBoolean()).isTrue();

        JsonNode published =
                control.post("/as/manon/publish", where + "\"message\":\"lundi\"}").body();

        assertThat(published.at("/message/published").asBoolean()).isTrue();
        assertThat(published.at("/message/publishable").asBoolean()).isFalse();
        assertThat(published.at("/message/edited").isNull()).isTrue();
    }

    private JsonNode newest(String person) {
        return control.get("/as/" + person + "/messages?in=general&limit=1")
                .body()
                .at("/messages/0");
    }
}
