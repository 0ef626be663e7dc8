package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.client.RawClient.Answer;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Events that no client would plan, and what time does to those planned. */
class CalendarRestTest extends RestCase {
    private static final String EVENTS = "guilds/" + PUBLIC.id() + "/scheduled-events";
    private static final String TOURNAMENT =
            "{\"name\":\"Tournoi\",\"entity_type\":3,\"privacy_level\":2,"
                    + "\"entity_metadata\":{\"location\":\"Ici\"},"
                    + "\"scheduled_start_time\":\"2026-03-02T10:00:00Z\","
                    + "\"scheduled_end_time\":\"2026-03-02T12:00:00Z\"}";

    @Test
    void eventBeginsAndEndsAtItsTimes() {
        allow();
        String id = client.send("POST", EVENTS, TOURNAMENT).body().path("id").asText();

        time.advance(Duration.ofMinutes(61));
        assertThat(status(id)).isEqualTo(2);
        time.advance(Duration.ofHours(2));
        assertThat(status(id)).isEqualTo(3);
        assertThat(client.get(EVENTS).body()).isEmpty();
        assertThat(client.send("PATCH", EVENTS + "/" + id, "{\"name\":\"x\"}").code())
                .isEqualTo(180000);
    }

    @Test
    void whatMayNotOrCannotBePlannedIsRefused() {
        assertThat(client.send("POST", EVENTS, TOURNAMENT).code()).isEqualTo(50013);
        allow();

        Answer late = client.send("POST", EVENTS, TOURNAMENT.replace("T10:", "T08:"));
        assertThat(late.error("/scheduled_start_time"))
                .isEqualTo("GUILD_SCHEDULED_EVENT_SCHEDULE_PAST");
        Answer backwards = client.send("POST", EVENTS, TOURNAMENT.replace("T12:", "T09:"));
        assertThat(backwards.error("/scheduled_end_time"))
                .isEqualTo("GUILD_SCHEDULED_EVENT_SCHEDULE_END_BEFORE_START");
        Answer nowhere = client.send("POST", EVENTS, TOURNAMENT.replace("location", "lieu"));
        assertThat(nowhere.error("/entity_metadata/location")).isEqualTo("BASE_TYPE_REQUIRED");
        String id = client.send("POST", EVENTS, TOURNAMENT).body().path("id").asText();
        assertThat(client.send("PATCH", EVENTS + "/" + id, "{\"status\":3}").error("/status"))
                .isEqualTo("TRANSITION_INVALID_STATUS");
    }

    private int status(String id) {
        return client.get(EVENTS + "/" + id).body().path("status").asInt();
    }

    private void allow() {
        Role role =
                sandbox.world().directory().findRole(PUBLIC.id(), PUBLIC.botRole()).orElseThrow();
        sandbox.world()
                .guilds()
                .changeRole(
                        role.withPermissions(
                                role.permissions()
                                        .plus(Permission.MANAGE_EVENTS, Permission.CREATE_EVENTS)));
    }
}
