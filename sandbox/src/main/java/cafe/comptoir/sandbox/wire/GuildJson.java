package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Directory;
import cafe.comptoir.sandbox.model.Emoji;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.GuildSettings;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.ThreadInfo;
import cafe.comptoir.sandbox.model.World;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Servers and roles. */
final class GuildJson {
    private static final int LARGE = 250;

    private final World world;
    private final UserJson users;
    private final ChannelJson channels;
    private final EventJson events;

    GuildJson(World world, UserJson users, ChannelJson channels, EventJson events) {
        this.events = events;
        this.world = world;
        this.users = users;
        this.channels = channels;
    }

    ObjectNode guild(Guild guild) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(guild.id()));
        node.put("name", guild.name());
        node.put("owner_id", Snowflake.text(guild.ownerId()));
        node.put("preferred_locale", guild.locale());
        node.set("roles", Json.array(world.directory().rolesOf(guild.id()), this::role));
        for (String none :
                List.of(
                        "home_header",
                        "splash",
                        "discovery_splash",
                        "banner",
                        "application_id",
                        "afk_channel_id",
                        "widget_channel_id",
                        "max_presences",
                        "vanity_url_code",
                        "rules_channel_id",
                        "safety_alerts_channel_id",
                        "public_updates_channel_id",
                        "incidents_data")) {
            node.putNull(none);
        }
        for (String empty : List.of("features", "stickers")) {
            node.putArray(empty);
        }
        node.set("emojis", Json.array(world.emojis().of(guild.id()), this::emoji));
        settings(node, guild.settings());
        levels(node);
        return node;
    }

    /** The server as the gateway opens it: with channels, threads that the bot sees, and the bot itself. */
    ObjectNode create(Guild guild) {
        Directory directory = world.directory();
        long bot = world.botId();
        int members = world.rosters().size(guild.id());
        ObjectNode node = guild(guild);
        node.put("joined_at", Json.timestamp(guild.botJoinedAt()));
        node.put("large", members > LARGE);
        node.put("unavailable", false);
        node.put("member_count", members);
        List<Channel> all = directory.channelsOf(guild.id());
        node.set(
                "channels",
                Json.array(all.stream().filter(c -> !c.isThread()).toList(), channels::channel));
        node.set(
                "threads",
                Json.array(
                        all.stream().filter(c -> isOpen(c) && world.sees(bot, c.id())).toList(),
                        channels::channel));
        ArrayNode shown = node.putArray("members");
        directory.findMember(guild.id(), bot).ifPresent(self -> shown.add(users.member(self)));
        for (String empty :
                List.of("voice_states", "presences", "stage_instances", "soundboard_sounds")) {
            node.putArray(empty);
        }
        node.set(
                "guild_scheduled_events",
                Json.array(world.events().list(bot, guild.id()), events::counted));
        return node;
    }

    ObjectNode emoji(Emoji emoji) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(emoji.id()));
        node.put("name", emoji.name());
        node.set("roles", Json.ids(emoji.roles()));
        node.set("user", users.user(emoji.creatorId()));
        node.put("require_colons", true).put("managed", false);
        node.put("animated", emoji.animated()).put("available", true);
        return node;
    }

    ObjectNode role(Role role) {
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(role.id()));
        node.put("name", role.name());
        node.putNull("description");
        node.put("permissions", role.permissions().text());
        node.put("position", role.position());
        node.put("color", role.color());
        node.putObject("colors")
                .put("primary_color", role.color())
                .putNull("secondary_color")
                .putNull("tertiary_color");
        node.put("hoist", role.hoisted());
        node.put("managed", role.botId() != 0);
        node.put("mentionable", role.mentionable());
        node.putNull("icon");
        node.putNull("unicode_emoji");
        node.put("flags", 0);
        if (role.botId() != 0) {
            node.putObject("tags").put("bot_id", Snowflake.text(role.botId()));
        }
        return node;
    }

    private static boolean isOpen(Channel channel) {
        ThreadInfo thread = channel.thread();
        return thread != null && !thread.archived();
    }

    private static void settings(ObjectNode node, GuildSettings settings) {
        node.put("icon", settings.icon());
        node.put("description", settings.description());
        Json.putId(node, "system_channel_id", settings.systemChannelId());
        node.put("system_channel_flags", settings.systemChannelFlags());
        node.put("verification_level", settings.verificationLevel());
        node.put("default_message_notifications", settings.notifications());
        node.put("explicit_content_filter", settings.contentFilter());
        node.put("afk_timeout", settings.afkTimeoutSeconds());
    }

    private static void levels(ObjectNode node) {
        node.put("region", "rotterdam");
        node.put("widget_enabled", false);
        node.put("mfa_level", 0);
        node.put("max_members", 25_000_000);
        node.put("max_video_channel_users", 25);
        node.put("max_stage_video_channel_users", 50);
        node.put("premium_tier", 0);
        node.put("premium_subscription_count", 0);
        node.put("premium_progress_bar_enabled", false);
        node.put("nsfw", false);
        node.put("nsfw_level", 0);
    }
}
