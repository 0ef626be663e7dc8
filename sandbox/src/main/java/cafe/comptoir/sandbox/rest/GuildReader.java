package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.GuildSettings;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads changes to servers, and pictures wherever they are sent. */
final class GuildReader {
    private GuildReader() {}

    static Guild changed(World world, Guild before, JsonNode body) {
        GuildSettings old = before.settings();
        GuildSettings settings =
                new GuildSettings(
                        picture(world, body, "icon", old.icon()),
                        text(body, "description", old.description()),
                        body.has("system_channel_id")
                                ? Json.id(body.path("system_channel_id"))
                                : old.systemChannelId(),
                        body.path("system_channel_flags").asInt(old.systemChannelFlags()),
                        body.path("verification_level").asInt(old.verificationLevel()),
                        body.path("default_message_notifications").asInt(old.notifications()),
                        body.path("explicit_content_filter").asInt(old.contentFilter()),
                        body.path("afk_timeout").asInt(old.afkTimeoutSeconds()));
        return before.with(
                body.path("name").asText(before.name()),
                body.path("preferred_locale").asText(before.locale()),
                settings);
    }

    /** The hash of the picture in this field: the old one when the field is missing, none when it is null. */
    static @Nullable String picture(
            World world, JsonNode body, String field, @Nullable String old) {
        if (!body.has(field)) {
            return old;
        }
        JsonNode picture = body.path(field);
        return picture.isNull() ? null : world.pictures().take(field, picture.asText());
    }

    static @Nullable String text(JsonNode body, String field, @Nullable String old) {
        if (!body.has(field)) {
            return old;
        }
        return body.path(field).isNull() ? null : body.path(field).asText();
    }
}
