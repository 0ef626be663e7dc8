package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import net.dv8tion.jda.api.requests.Route;
import org.junit.jupiter.api.Test;

/** Of all routes that JDA knows, which the sandbox does not have. Whoever adds one takes it from the list. */
class JdaRoutesTest extends RestCase {
    private static final String MISSING =
            """
            DELETE applications/{application_id}/entitlements/{entitlement_id}
            DELETE guilds/{guild_id}/auto-moderation/rules/{rule_id}
            DELETE guilds/{guild_id}/integrations/{integration_id}
            DELETE guilds/{guild_id}/soundboard-sounds/{sound_id}
            DELETE guilds/{guild_id}/stickers/{sticker_id}
            DELETE guilds/{guild_id}/templates/{code}
            DELETE stage-instances/{channel_id}
            GET applications/{application_id}/entitlements
            GET applications/{application_id}/entitlements/{entitlement_id}
            GET applications/{application_id}/role-connections/metadata
            GET applications/{application_id}/skus
            GET channels/{channel_id}/permissions
            GET guilds/templates/{code}
            GET guilds/{guild_id}/auto-moderation/rules
            GET guilds/{guild_id}/auto-moderation/rules/{rule_id}
            GET guilds/{guild_id}/embed
            GET guilds/{guild_id}/integrations
            GET guilds/{guild_id}/regions
            GET guilds/{guild_id}/soundboard-sounds
            GET guilds/{guild_id}/soundboard-sounds/{sound_id}
            GET guilds/{guild_id}/stickers
            GET guilds/{guild_id}/stickers/{sticker_id}
            GET guilds/{guild_id}/templates
            GET guilds/{guild_id}/vanity-url
            GET guilds/{guild_id}/voice-states/{user_id}
            GET guilds/{guild_id}/welcome-screen
            GET soundboard-default-sounds
            GET stage-instances/{channel_id}
            GET sticker-packs
            GET stickers/{sticker_id}
            GET voice/regions
            PATCH applications/@me
            PATCH guilds/{guild_id}/auto-moderation/rules/{rule_id}
            PATCH guilds/{guild_id}/embed
            PATCH guilds/{guild_id}/integrations/{integration_id}
            PATCH guilds/{guild_id}/soundboard-sounds/{sound_id}
            PATCH guilds/{guild_id}/stickers/{sticker_id}
            PATCH guilds/{guild_id}/templates/{code}
            PATCH guilds/{guild_id}/voice-states/{user_id}
            PATCH guilds/{guild_id}/welcome-screen
            PATCH stage-instances/{channel_id}
            POST applications/{application_id}/entitlements
            POST applications/{application_id}/entitlements/{entitlement_id}/consume
            POST channels/{channel_id}/send-soundboard-sound
            POST guilds/{guild_id}/auto-moderation/rules
            POST guilds/{guild_id}/integrations
            POST guilds/{guild_id}/integrations/{integration_id}/sync
            POST guilds/{guild_id}/soundboard-sounds
            POST guilds/{guild_id}/stickers
            POST guilds/{guild_id}/templates
            POST stage-instances
            PUT applications/{application_id}/role-connections/metadata
            PUT channels/{channel_id}/voice-status
            PUT guilds/{guild_id}/incident-actions
            PUT guilds/{guild_id}/templates/{code}
            """;

    @Test
    void everyRouteOfJdaIsThereBut() throws IllegalAccessException {
        Set<String> missing = new TreeSet<>();
        for (Class<?> group : Route.class.getDeclaredClasses()) {
            for (Field field : group.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())
                        && field.get(null) instanceof Route route) {
                    String path = route.getRoute().replaceAll("\\{[^}]+}", "1");
                    if (client.send(route.getMethod().name(), path, "").status() == 501) {
                        missing.add(route.getMethod() + " " + route.getRoute());
                    }
                }
            }
        }

        assertThat(missing).containsExactlyInAnyOrderElementsOf(MISSING.lines().toList());
    }
}
