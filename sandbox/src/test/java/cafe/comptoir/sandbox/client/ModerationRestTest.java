package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bot may not do to people, roles and servers, whatever its client lets it send. */
class ModerationRestTest extends RestCase {
    private static final String GUILD = "guilds/" + PUBLIC.id();

    @ParameterizedTest
    @CsvSource({
        "GET, /bans, 50013",
        "PUT, /bans/1, 50013",
        "PATCH, '', 50013",
        "POST, /bulk-ban, 50013",
        "PUT, /members/1, 50025",
    })
    void withoutThePermissionItIsRefused(String method, String path, int code) {
        assertThat(client.send(method, GUILD + path, "{}").code()).isEqualTo(code);
    }

    @Test
    void botsNeverSetWhoMayUseACommand() {
        String path =
                "applications/" + IDS.bot() + "/guilds/" + PUBLIC.id() + "/commands/1/permissions";

        assertThat(client.send("PUT", path, "{\"permissions\":[]}").code()).isEqualTo(20001);
    }

    @Test
    void roleIsNotMovedAboveTheBotsOwn() {
        String role = Long.toString(PUBLIC.role("customer"));
        String body = "[{\"id\":\"" + role + "\",\"position\":99}]";

        assertThat(client.send("PATCH", GUILD + "/roles", body).code()).isEqualTo(50013);
    }

    @Test
    void channelTakesThePermissionsOfItsNewCategory() {
        String category =
                create(
                                "{\"name\":\"Coulisses\",\"type\":4,\"permission_overwrites\":[{\"id\":\""
                                        + PUBLIC.id()
                                        + "\",\"type\":0,\"deny\":\"2048\"}]}")
                        .body()
                        .path("id")
                        .asText();
        String body =
                "[{\"id\":\""
                        + GENERAL
                        + "\",\"parent_id\":\""
                        + category
                        + "\",\"lock_permissions\":true}]";

        assertThat(client.send("PATCH", GUILD + "/channels", body).status()).isEqualTo(204);

        assertThat(
                        client.get("channels/" + GENERAL)
                                .body()
                                .at("/permission_overwrites/0/deny")
                                .asText())
                .isEqualTo("2048");
    }

    @Test
    void quietMembersWithoutRolesArePutOut() {
        allow(Permission.MANAGE_GUILD);
        String customer = Long.toString(PUBLIC.role("customer"));
        time.advance(Duration.ofDays(8));
        sandbox.world().messages().post(PAUL, GENERAL, MessageDraft.text("Je suis là"));

        assertThat(client.get(GUILD + "/prune").body().path("pruned").asInt()).isZero();
        assertThat(
                        client.get(GUILD + "/prune?include_roles=" + customer)
                                .body()
                                .path("pruned")
                                .asInt())
                .isEqualTo(3);
        String body = "{\"days\":7,\"include_roles\":[\"" + customer + "\"]}";
        assertThat(client.send("POST", GUILD + "/prune", body).body().path("pruned").asInt())
                .isEqualTo(3);
        assertThat(client.get(GUILD + "/members/" + PAUL).status()).isEqualTo(200);
    }

    @Test
    void nobodyAboveTheBotIsBanned() {
        allow(Permission.BAN_MEMBERS);

        assertThat(client.send("PUT", GUILD + "/bans/" + IDS.person("claire"), "{}").code())
                .isEqualTo(50013);
    }

    @Test
    void whatTheSearchCannotLookForIsSaid() {
        assertThat(client.get(GUILD + "/messages/search?has=poll").status()).isEqualTo(501);
    }

    private void allow(Permission permission) {
        Role role =
                sandbox.world().directory().findRole(PUBLIC.id(), PUBLIC.botRole()).orElseThrow();
        sandbox.world()
                .guilds()
                .changeRole(role.withPermissions(role.permissions().plus(permission)));
    }

    @Test
    void pictureThatIsNoneIsRefused() {
        assertThat(client.send("PATCH", "users/@me", "{\"avatar\":\"oops\"}").error("/avatar"))
                .isEqualTo("IMAGE_INVALID");
        assertThat(client.get("users/@me/channels").body()).isEmpty();
    }
}
