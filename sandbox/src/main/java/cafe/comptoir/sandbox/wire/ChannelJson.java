package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelSettings;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.ForumTag;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.ThreadInfo;
import cafe.comptoir.sandbox.model.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Channels, threads and direct conversations. */
final class ChannelJson {
    private static final int MAX_SHOWN_MEMBERS = 50;

    private final World world;
    private final UserJson users;

    ChannelJson(World world, UserJson users) {
        this.world = world;
        this.users = users;
    }

    ObjectNode channel(Channel channel) {
        ThreadInfo thread = channel.thread();
        if (thread != null) {
            return thread(channel, thread);
        }
        ObjectNode node = start(channel);
        if (channel.isDm()) {
            Json.putId(node, "last_message_id", lastMessage(channel));
            node.putArray("recipients")
                    .addAll(
                            Json.array(
                                    channel.recipients().stream()
                                            .filter(id -> id != world.botId())
                                            .toList(),
                                    users::user));
            return node;
        }
        node.put("guild_id", Snowflake.text(channel.guildId()));
        node.put("name", channel.name());
        node.put("position", channel.position());
        Json.putId(node, "parent_id", channel.parentId());
        node.set("permission_overwrites", Json.array(channel.overwrites(), this::overwrite));
        if (channel.type() != ChannelType.CATEGORY) {
            settings(node, channel);
        }
        return node;
    }

    /** Membership of a thread; the time is when they joined. */
    ObjectNode threadMember(long threadId, long userId, Instant joined) {
        return Json.object()
                .put("id", Snowflake.text(threadId))
                .put("user_id", Snowflake.text(userId))
                .put("join_timestamp", Json.timestamp(joined))
                .put("flags", 0);
    }

    /** A channel as interactions show it: with what the person may do there. */
    ObjectNode partial(Channel channel, long viewer) {
        ObjectNode node = channel(channel);
        node.put("permissions", world.permissionsIn(viewer, channel.id()).text());
        return node;
    }

    JsonNode overwrite(PermissionOverwrite overwrite) {
        int type =
                switch (overwrite.target()) {
                    case ROLE -> 0;
                    case MEMBER -> 1;
                };
        return Json.object()
                .put("id", Snowflake.text(overwrite.targetId()))
                .put("type", type)
                .put("allow", overwrite.allow().text())
                .put("deny", overwrite.deny().text());
    }

    private ObjectNode start(Channel channel) {
        return Json.object()
                .put("id", Snowflake.text(channel.id()))
                .put("type", channel.type().code())
                .put("flags", channel.settings().flags());
    }

    private void settings(ObjectNode node, Channel channel) {
        ChannelSettings settings = channel.settings();
        node.put("topic", settings.topic());
        node.put("nsfw", settings.nsfw());
        node.put("rate_limit_per_user", settings.slowmodeSeconds());
        Json.putId(node, "last_message_id", lastMessage(channel));
        if (settings.defaultAutoArchiveMinutes() != 0) {
            node.put("default_auto_archive_duration", settings.defaultAutoArchiveMinutes());
        }
        node.put("default_thread_rate_limit_per_user", settings.defaultThreadSlowmodeSeconds());
        if (channel.type() == ChannelType.FORUM) {
            node.set("available_tags", Json.array(settings.tags(), ChannelJson::tag));
            node.putNull("default_reaction_emoji");
            node.putNull("default_sort_order");
            node.put("default_forum_layout", 0);
        }
    }

    private long lastMessage(Channel channel) {
        if (channel.type() != ChannelType.FORUM) {
            return world.directory().lastMessageId(channel.id());
        }
        return world.directory().channelsOf(channel.guildId()).stream()
                .filter(other -> other.parentId() == channel.id())
                .mapToLong(Channel::id)
                .max()
                .orElse(0);
    }

    private ObjectNode thread(Channel channel, ThreadInfo thread) {
        ObjectNode node = start(channel);
        Map<Long, Instant> joined = world.directory().threadMembers(channel.id());
        int count = world.directory().messageCount(channel.id());
        node.put("guild_id", Snowflake.text(channel.guildId()));
        node.put("name", channel.name());
        Json.putId(node, "parent_id", channel.parentId());
        node.put("owner_id", Snowflake.text(thread.ownerId()));
        Json.putId(node, "last_message_id", world.directory().lastMessageId(channel.id()));
        node.put("rate_limit_per_user", channel.settings().slowmodeSeconds());
        node.put("message_count", count);
        node.put("total_message_sent", count);
        node.put("member_count", Math.min(joined.size(), MAX_SHOWN_MEMBERS));
        node.set("applied_tags", Json.ids(thread.appliedTags()));
        node.set("thread_metadata", metadata(channel, thread));
        @Nullable Instant own = joined.get(world.botId());
        if (own != null) {
            node.set("member", threadMember(channel.id(), world.botId(), own));
        }
        return node;
    }

    private static ObjectNode metadata(Channel channel, ThreadInfo thread) {
        ObjectNode node = Json.object();
        node.put("archived", thread.archived());
        node.put("archive_timestamp", Json.timestamp(thread.archiveChangedAt()));
        node.put("auto_archive_duration", thread.autoArchiveMinutes());
        node.put("locked", thread.locked());
        node.put("create_timestamp", Json.timestamp(thread.createdAt()));
        if (channel.type() == ChannelType.PRIVATE_THREAD) {
            node.put("invitable", thread.invitable());
        }
        return node;
    }

    private static JsonNode tag(ForumTag tag) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(tag.id()));
        node.put("name", tag.name());
        node.put("moderated", tag.moderated());
        node.putNull("emoji_id");
        node.put("emoji_name", tag.emoji());
        return node;
    }
}
