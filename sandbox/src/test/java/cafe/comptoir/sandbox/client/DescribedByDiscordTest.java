package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import org.junit.jupiter.api.Test;

/** The other tests with JDA check their calls as well, where the description is present. */
class DescribedByDiscordTest {
    @Test
    void whatClientsReadFirstIsAsDiscordDescribesIt() {
        assumeTrue(
                DiscordDescription.ifPresent().isPresent(),
                "COMPTOIR_OPENAPI names no readable copy of Discord's openapi.json");
        long guild = CafeIds.CAFE.publicServer().id();
        String bot = "applications/" + CafeIds.CAFE.bot();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
                RawClient client = new RawClient(sandbox, sandbox.token())) {
            for (String path :
                    new String[] {
                        "gateway",
                        "gateway/bot",
                        "users/@me",
                        "users/@me/guilds",
                        "users/" + CafeIds.CAFE.person("tom"),
                        "applications/@me",
                        "oauth2/applications/@me",
                        bot + "/commands",
                        bot + "/guilds/" + guild + "/commands/permissions",
                        "guilds/" + guild,
                        "guilds/" + guild + "/channels",
                        "guilds/" + guild + "/roles",
                        "guilds/" + guild + "/members?limit=100",
                        "guilds/" + guild + "/threads/active",
                    }) {
                assertThat(client.get(path).status()).as(path).isEqualTo(200);
            }

            DiscordDescription.ifPresent().orElseThrow().check(sandbox.recorder().calls());
        }
    }
}
