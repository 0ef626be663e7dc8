package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelSettings;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.FormErrors;
import cafe.comptoir.sandbox.model.ForumTag;
import cafe.comptoir.sandbox.model.NewChannel;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads channels to be made and changes to channels. */
final class ChannelReader {
    private ChannelReader() {}

    static NewChannel newChannel(JsonNode body) {
        ChannelType type =
                ChannelType.ofCode(body.path("type").asInt(0))
                        .orElseThrow(
                                () -> new Unsupported("A channel of type " + body.path("type")));
        if (body.path("name").asText("").isEmpty()) {
            FormErrors errors = new FormErrors();
            errors.required("name");
            errors.throwIfAny();
        }
        return new NewChannel(
                body.path("name").asText(),
                type,
                Json.id(body.path("parent_id")),
                body.hasNonNull("position") ? body.path("position").asInt() : null,
                settings(ChannelSettings.DEFAULT, body),
                body.hasNonNull("permission_overwrites")
                        ? overwrites(body.path("permission_overwrites"))
                        : null);
    }

    static Channel changed(Channel before, JsonNode body) {
        Channel after =
                before.withPlace(
                                body.path("name").asText(before.name()),
                                body.path("position").asInt(before.position()),
                                body.has("parent_id")
                                        ? Json.id(body.path("parent_id"))
                                        : before.parentId())
                        .withSettings(settings(before.settings(), body));
        if (!body.hasNonNull("permission_overwrites")) {
            return after;
        }
        return after.withOverwrites(overwrites(body.path("permission_overwrites")));
    }

    static PermissionOverwrite overwrite(long id, JsonNode node) {
        PermissionSet allow = PermissionSet.parse(node.path("allow").asText("0"));
        PermissionSet deny = PermissionSet.parse(node.path("deny").asText("0"));
        String type = node.path("type").asText("0");
        return type.equals("1") || type.equals("member")
                ? PermissionOverwrite.member(id, allow, deny)
                : PermissionOverwrite.role(id, allow, deny);
    }

    private static List<PermissionOverwrite> overwrites(JsonNode array) {
        List<PermissionOverwrite> overwrites = new ArrayList<>();
        array.forEach(node -> overwrites.add(overwrite(Json.id(node.path("id")), node)));
        return overwrites;
    }

    private static ChannelSettings settings(ChannelSettings old, JsonNode body) {
        String topic = old.topic();
        if (body.has("topic")) {
            topic = body.path("topic").isNull() ? null : body.path("topic").asText();
        }
        return new ChannelSettings(
                topic,
                body.path("nsfw").asBoolean(old.nsfw()),
                body.path("rate_limit_per_user").asInt(old.slowmodeSeconds()),
                body.path("default_auto_archive_duration").asInt(old.defaultAutoArchiveMinutes()),
                body.path("default_thread_rate_limit_per_user")
                        .asInt(old.defaultThreadSlowmodeSeconds()),
                body.path("flags").asInt(old.flags()),
                body.has("available_tags") ? tags(body.path("available_tags")) : old.tags());
    }

    private static List<ForumTag> tags(JsonNode array) {
        List<ForumTag> tags = new ArrayList<>();
        for (JsonNode node : array) {
            tags.add(
                    new ForumTag(
                            Json.id(node.path("id")),
                            node.path("name").asText(),
                            node.path("moderated").asBoolean(),
                            node.hasNonNull("emoji_name")
                                    ? node.path("emoji_name").asText()
                                    : null));
        }
        return tags;
    }
}
