package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.ApplicationCommand;
import cafe.comptoir.sandbox.model.Attachment;
import cafe.comptoir.sandbox.model.AuditEntry;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Emoji;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Interaction;
import cafe.comptoir.sandbox.model.Invite;
import cafe.comptoir.sandbox.model.Member;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Modal;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.ScheduledEvent;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.Webhook;
import cafe.comptoir.sandbox.model.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes everything of the world as Discord's JSON. */
public final class Wire {
    private final World world;
    private final UserJson users;
    private final ChannelJson channels;
    private final GuildJson guilds;
    private final MediaJson media;
    private final MessageJson messages;
    private final InteractionJson interactions;
    private final EventJson events;
    private final WebhookJson webhooks;
    private final InviteJson invites;

    /** The base address, without a slash at its end, is where attachments are found. */
    public Wire(World world, Supplier<String> baseUrl) {
        this.world = world;
        this.users = new UserJson(world);
        this.channels = new ChannelJson(world, users);
        this.events = new EventJson(users);
        this.webhooks = new WebhookJson(world, users, baseUrl);
        this.invites = new InviteJson(world, users);
        this.guilds = new GuildJson(world, users, channels, events);
        this.media = new MediaJson(baseUrl);
        this.messages = new MessageJson(world, users, channels, media);
        this.interactions = new InteractionJson(world, users, channels, guilds, messages, media);
    }

    public ObjectNode user(User user) {
        return users.user(user);
    }

    public ObjectNode user(long id) {
        return rendered(world.user(id), users::user);
    }

    public ObjectNode self() {
        return users.self(world.user(world.botId()));
    }

    public ObjectNode member(Member member) {
        return rendered(member, users::member);
    }

    /** Whether somebody is there, as the members of one server are told. */
    public ObjectNode presence(long userId, long guildId) {
        return PresenceJson.presence(userId, guildId, world.presences().of(userId));
    }

    /** A member without the user, as it stands beside one. */
    public ObjectNode bareMember(Member member) {
        return users.bareMember(member);
    }

    public ObjectNode role(Role role) {
        return guilds.role(role);
    }

    public ObjectNode guild(Guild guild) {
        return rendered(guild, guilds::guild);
    }

    /** The server with all that the gateway opens it with. */
    public ObjectNode guildCreate(Guild guild) {
        return rendered(guild, guilds::create);
    }

    public ObjectNode channel(Channel channel) {
        return rendered(channel, channels::channel);
    }

    public ObjectNode event(ScheduledEvent event) {
        return rendered(event, events::event);
    }

    /** An event with how many people are interested in it. */
    public ObjectNode countedEvent(ScheduledEvent event) {
        return rendered(event, events::counted);
    }

    public ObjectNode auditEntry(AuditEntry entry) {
        return AuditJson.entry(entry);
    }

    public ObjectNode webhook(Webhook webhook) {
        return rendered(webhook, webhooks::webhook);
    }

    /** A webhook as somebody gets it who knows only its token. */
    public ObjectNode webhookByToken(Webhook webhook) {
        return rendered(webhook, webhooks::byToken);
    }

    public ObjectNode invite(Invite invite) {
        return rendered(invite, invites::invite);
    }

    /** An invite with its terms and uses. */
    public ObjectNode inviteWithTerms(Invite invite) {
        return rendered(invite, invites::withTerms);
    }

    /** An emoji that a server or the application made. */
    public ObjectNode customEmoji(Emoji emoji) {
        return rendered(emoji, guilds::emoji);
    }

    public JsonNode overwrite(PermissionOverwrite overwrite) {
        return channels.overwrite(overwrite);
    }

    public ObjectNode threadMember(long threadId, long userId, Instant joined) {
        return channels.threadMember(threadId, userId, joined);
    }

    public ObjectNode message(Message message) {
        return rendered(message, messages::message);
    }

    /** A message as the gateway sends it. */
    public ObjectNode messageEvent(Message message) {
        return rendered(message, messages::withMember);
    }

    public ObjectNode attachment(Attachment attachment) {
        return media.attachment(attachment);
    }

    public ObjectNode emoji(String emoji) {
        return EmojiJson.emoji(emoji);
    }

    public ObjectNode interaction(Interaction interaction) {
        return rendered(interaction, interactions::interaction);
    }

    public ObjectNode command(ApplicationCommand command, boolean localizations) {
        return CommandJson.command(command, world.botId(), localizations);
    }

    public ObjectNode modal(Modal modal) {
        ObjectNode node = Json.object();
        node.put("interaction_id", Snowflake.text(modal.interactionId()));
        node.put("custom_id", modal.customId());
        node.put("title", modal.title());
        node.set("components", modal.components());
        return node;
    }

    /** Rendering looks things up; nothing may change meanwhile. */
    private <T> ObjectNode rendered(T thing, Function<T, ObjectNode> render) {
        return world.read(() -> render.apply(thing));
    }
}
