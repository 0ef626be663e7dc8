package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.Webhook;
import cafe.comptoir.sandbox.model.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** Webhooks. */
final class WebhookJson {
    private static final int INCOMING = 1;
    private static final int FOLLOWER = 2;

    private final World world;
    private final UserJson users;
    private final Supplier<String> baseUrl;

    WebhookJson(World world, UserJson users, Supplier<String> baseUrl) {
        this.world = world;
        this.users = users;
        this.baseUrl = baseUrl;
    }

    ObjectNode webhook(Webhook webhook) {
        ObjectNode node = byToken(webhook);
        node.set("user", users.user(webhook.creatorId()));
        return node;
    }

    /** Who knows only the token is not told who made it. */
    ObjectNode byToken(Webhook webhook) {
        boolean ours = world.botId() == webhook.creatorId() && !webhook.follows();
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(webhook.id()));
        node.put("type", webhook.follows() ? FOLLOWER : INCOMING);
        node.put("guild_id", Snowflake.text(webhook.guildId()));
        node.put("channel_id", Snowflake.text(webhook.channelId()));
        node.put("name", webhook.name());
        node.put("avatar", webhook.avatar());
        Json.putId(node, "application_id", ours ? world.botId() : 0);
        if (webhook.follows()) {
            world.directory().findChannel(webhook.source()).ifPresent(it -> source(node, it));
        } else {
            node.put("token", webhook.token());
            String path = Snowflake.text(webhook.id()) + "/" + webhook.token();
            node.put("url", baseUrl.get() + "/api/v10/webhooks/" + path);
        }
        return node;
    }

    private void source(ObjectNode node, Channel channel) {
        node.putObject("source_channel")
                .put("id", Snowflake.text(channel.id()))
                .put("name", channel.name());
        world.directory()
                .findGuild(channel.guildId())
                .ifPresent((Guild guild) ->
                        node.putObject("source_guild")
                                .put("id", Snowflake.text(guild.id()))
                                .put("name", guild.name())
                                .put("icon", guild.settings().icon()));
    }
}
