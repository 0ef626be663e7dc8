package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Directory;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Interaction;
import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.ResolvedIds;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Interactions, as INTERACTION_CREATE tells of them. */
final class InteractionJson {
    private static final int CONTEXT_GUILD = 0;
    private static final int CONTEXT_BOT_DM = 1;
    private static final int SIZE_LIMIT = 10 * 1024 * 1024;

    private final World world;
    private final UserJson users;
    private final ChannelJson channels;
    private final GuildJson guilds;
    private final MessageJson messages;
    private final MediaJson media;

    InteractionJson(
            World world,
            UserJson users,
            ChannelJson channels,
            GuildJson guilds,
            MessageJson messages,
            MediaJson media) {
        this.world = world;
        this.users = users;
        this.channels = channels;
        this.guilds = guilds;
        this.messages = messages;
        this.media = media;
    }

    ObjectNode interaction(Interaction interaction) {
        Directory directory = world.directory();
        User user = world.user(interaction.userId());
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(interaction.id()));
        node.put("application_id", Snowflake.text(world.botId()));
        node.put("type", interaction.type().code());
        node.put("token", interaction.token());
        node.put("version", 1);
        node.put("locale", user.locale());
        node.put("app_permissions", interaction.appPermissions().text());
        node.put("attachment_size_limit", SIZE_LIMIT);
        node.putArray("entitlements");
        node.putObject("authorizing_integration_owners")
                .put("0", Snowflake.text(interaction.guildId()));
        node.put("channel_id", Snowflake.text(interaction.channelId()));
        directory
                .findChannel(interaction.channelId())
                .ifPresent(channel -> node.set("channel", channel(channel, user.id())));
        directory
                .findGuild(interaction.guildId())
                .ifPresentOrElse(
                        guild -> fromGuild(node, interaction, guild),
                        () -> fromDm(node, interaction));
        directory
                .findMessage(interaction.channelId(), interaction.messageId())
                .ifPresent(message -> node.set("message", messages.message(message)));
        node.set("data", data(interaction));
        return node;
    }

    private ObjectNode channel(Channel channel, long viewer) {
        return channels.partial(channel, viewer);
    }

    private void fromGuild(ObjectNode node, Interaction interaction, Guild guild) {
        node.put("context", CONTEXT_GUILD);
        node.put("guild_id", Snowflake.text(guild.id()));
        node.put("guild_locale", guild.locale());
        ObjectNode partial = node.putObject("guild");
        partial.put("id", Snowflake.text(guild.id()));
        partial.put("locale", guild.locale());
        partial.putArray("features");
        world.directory()
                .findMember(guild.id(), interaction.userId())
                .ifPresent(member -> {
                    ObjectNode shown = users.member(member);
                    shown.put("permissions", interaction.memberPermissions().text());
                    node.set("member", shown);
                });
    }

    private void fromDm(ObjectNode node, Interaction interaction) {
        node.put("context", CONTEXT_BOT_DM);
        node.set("user", users.user(interaction.userId()));
    }

    private ObjectNode data(Interaction interaction) {
        ObjectNode data = interaction.data().deepCopy();
        if (!interaction.resolved().isEmpty()) {
            data.set("resolved", resolved(interaction, interaction.resolved()));
        }
        return data;
    }

    private ObjectNode resolved(Interaction interaction, ResolvedIds ids) {
        Directory directory = world.directory();
        long guildId = interaction.guildId();
        ObjectNode node = Json.object();
        for (long id : ids.users()) {
            node.withObject("/users").set(Snowflake.text(id), users.user(id));
            directory
                    .findMember(guildId, id)
                    .ifPresent(member ->
                            node.withObject("/members")
                                    .set(Snowflake.text(id), member(member, interaction)));
        }
        for (long id : ids.roles()) {
            directory
                    .findRole(guildId, id)
                    .ifPresent(role ->
                            node.withObject("/roles").set(Snowflake.text(id), guilds.role(role)));
        }
        for (long id : ids.channels()) {
            directory
                    .findChannel(id)
                    .ifPresent(channel ->
                            node.withObject("/channels")
                                    .set(
                                            Snowflake.text(id),
                                            channel(channel, interaction.userId())));
        }
        for (long id : ids.messages()) {
            directory
                    .findMessage(interaction.channelId(), id)
                    .ifPresent(message ->
                            node.withObject("/messages")
                                    .set(Snowflake.text(id), messages.message(message)));
        }
        for (long id : ids.attachments()) {
            directory
                    .findAttachment(id)
                    .ifPresent(file ->
                            node.withObject("/attachments")
                                    .set(Snowflake.text(id), media.attachment(file)));
        }
        return node;
    }

    /** Resolved members come without user, deaf and mute, but with their permissions in the channel. */
    private ObjectNode member(Member member, Interaction interaction) {
        ObjectNode node = users.bareMember(member);
        node.remove(java.util.List.of("deaf", "mute"));
        node.put(
                "permissions",
                world.permissionsIn(member.userId(), interaction.channelId()).text());
        return node;
    }
}
