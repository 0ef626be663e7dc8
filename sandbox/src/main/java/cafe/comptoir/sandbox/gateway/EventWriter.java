package cafe.comptoir.sandbox.gateway;

import static cafe.comptoir.sandbox.gateway.Intent.DIRECT_MESSAGES;
import static cafe.comptoir.sandbox.gateway.Intent.DIRECT_MESSAGE_TYPING;
import static cafe.comptoir.sandbox.gateway.Intent.GUILDS;
import static cafe.comptoir.sandbox.gateway.Intent.GUILD_MESSAGES;
import static cafe.comptoir.sandbox.gateway.Intent.GUILD_MESSAGE_TYPING;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.model.WorldEvent;
import cafe.comptoir.sandbox.wire.Json;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Turns what happens in the world into gateway events, leaving out what the bot cannot see. */
final class EventWriter {
    private final World world;
    private final Wire wire;
    private final PeopleEvents people;
    private final ReactionEvents reactions;
    private final PollEvents polls;
    private final ModerationEvents moderation;
    private final CalendarEvents calendar;

    EventWriter(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
        this.people = new PeopleEvents(world, wire);
        this.reactions = new ReactionEvents(world, wire);
        this.calendar = new CalendarEvents(wire);
        this.moderation = new ModerationEvents(world, wire);
        this.polls = new PollEvents(world);
    }

    /** Of a server that the bot is on no more it hears nothing but that. */
    List<Dispatch> write(WorldEvent event) {
        return translate(event).stream().filter(this::reachesTheBot).toList();
    }

    private boolean reachesTheBot(Dispatch dispatch) {
        return dispatch.guildId() == 0
                || dispatch.type().equals("GUILD_DELETE")
                || world.directory().findMember(dispatch.guildId(), world.botId()).isPresent();
    }

    private List<Dispatch> translate(WorldEvent event) {
        return switch (event) {
            case WorldEvent.ChannelCreated e -> channel("CHANNEL_CREATE", e.channel());
            case WorldEvent.ChannelUpdated e -> channel("CHANNEL_UPDATE", e.channel());
            case WorldEvent.ChannelDeleted e -> channel("CHANNEL_DELETE", e.channel());
            case WorldEvent.ThreadCreated e -> threadCreated(e.thread());
            case WorldEvent.ThreadUpdated e -> thread("THREAD_UPDATE", e.thread());
            case WorldEvent.ThreadDeleted e -> threadDeleted(e.thread());
            case WorldEvent.ThreadMembersUpdated e -> people.threadMembers(e);
            case WorldEvent.MessageCreated e -> message("MESSAGE_CREATE", e.message());
            case WorldEvent.MessageUpdated e -> message("MESSAGE_UPDATE", e.message());
            case WorldEvent.MessageDeleted e -> messageDeleted(e.message());
            case WorldEvent.MessagesDeleted e -> messagesDeleted(e.channel(), e.messages());
            case WorldEvent.ReactionAdded e -> reactions.added(e);
            case WorldEvent.ReactionRemoved e -> reactions.removed(e);
            case WorldEvent.ReactionsCleared e -> reactions.cleared(e);
            case WorldEvent.PinsUpdated e -> pins(e);
            case WorldEvent.PollVoted e -> polls.voted(e);
            case WorldEvent.OfModeration e -> moderation.write(e);
            case WorldEvent.PresenceUpdated e -> people.presence(e.user());
            case WorldEvent.UserUpdated e -> people.self(e.user());
            case WorldEvent.EmojisUpdated e -> emojis(e);
            case WorldEvent.GuildDeleted e -> people.lost(e.guild().id());
            case WorldEvent.GuildUpdated e -> guild(e.guild());
            case WorldEvent.OfEvent e -> calendar.write(e);
            case WorldEvent.TypingStarted e -> typing(e);
            case WorldEvent.MemberJoined e -> people.joined(e.member());
            case WorldEvent.MemberUpdated e -> people.updated(e.member());
            case WorldEvent.MemberLeft e -> people.left(e.member());
            case WorldEvent.RoleCreated e -> role("GUILD_ROLE_CREATE", e.role());
            case WorldEvent.RoleUpdated e -> role("GUILD_ROLE_UPDATE", e.role());
            case WorldEvent.RoleDeleted e -> roleDeleted(e.role());
            case WorldEvent.InteractionCreated e -> {
                long guild = e.interaction().guildId();
                ObjectNode data = wire.interaction(e.interaction());
                yield List.of(Dispatch.of("INTERACTION_CREATE", data, guild));
            }
            case WorldEvent.ChannelRead _,
                    WorldEvent.CommandsChanged _,
                    WorldEvent.InteractionAnswered _,
                    WorldEvent.WorldReset _ ->
                    List.of();
        };
    }

    /** Discord tells bots of every channel, even of those they cannot enter; direct conversations it does not announce. */
    private List<Dispatch> channel(String type, Channel channel) {
        if (channel.isDm()) {
            return List.of();
        }
        return List.of(Dispatch.of(type, wire.channel(channel), channel.guildId(), GUILDS));
    }

    private List<Dispatch> threadCreated(Channel thread) {
        if (!world.sees(world.botId(), thread.id())) {
            return List.of();
        }
        ObjectNode data = wire.channel(thread).put("newly_created", true);
        return List.of(Dispatch.of("THREAD_CREATE", data, thread.guildId(), GUILDS));
    }

    private List<Dispatch> thread(String type, Channel thread) {
        if (!world.sees(world.botId(), thread.id())) {
            return List.of();
        }
        return List.of(Dispatch.of(type, wire.channel(thread), thread.guildId(), GUILDS));
    }

    private List<Dispatch> threadDeleted(Channel thread) {
        if (!world.sees(world.botId(), thread.id())) {
            return List.of();
        }
        ObjectNode data = place(thread.id(), thread.guildId(), "id");
        data.put("parent_id", Snowflake.text(thread.parentId()));
        data.put("type", thread.type().code());
        return List.of(Dispatch.of("THREAD_DELETE", data, thread.guildId(), GUILDS));
    }

    private List<Dispatch> message(String type, Message message) {
        if (hidden(message)) {
            return List.of();
        }
        ObjectNode data = wire.messageEvent(message);
        Dispatch dispatch = Dispatch.of(type, data, message.guildId(), messageIntent(message));
        return List.of(isForBot(message) ? dispatch : dispatch.hidingContent());
    }

    /** Without MESSAGE_CONTENT a bot still reads its own messages, direct ones, and those that mention it. */
    private boolean isForBot(Message message) {
        long bot = world.botId();
        return message.guildId() == 0
                || message.authorId() == bot
                || message.body().mentions().users().contains(bot);
    }

    private List<Dispatch> messageDeleted(Message message) {
        if (hidden(message)) {
            return List.of();
        }
        ObjectNode data = place(message.channelId(), message.guildId(), "channel_id");
        data.put("id", Snowflake.text(message.id()));
        return List.of(
                Dispatch.of("MESSAGE_DELETE", data, message.guildId(), messageIntent(message)));
    }

    private List<Dispatch> messagesDeleted(Channel channel, List<Message> messages) {
        if (!world.sees(world.botId(), channel.id())) {
            return List.of();
        }
        ObjectNode data = place(channel.id(), channel.guildId(), "channel_id");
        ArrayNode ids = data.putArray("ids");
        messages.forEach(message -> ids.add(Snowflake.text(message.id())));
        return List.of(Dispatch.of("MESSAGE_DELETE_BULK", data, channel.guildId(), GUILD_MESSAGES));
    }

    private List<Dispatch> pins(WorldEvent.PinsUpdated event) {
        Channel channel = event.channel();
        if (!world.sees(world.botId(), channel.id())) {
            return List.of();
        }
        ObjectNode data = place(channel.id(), channel.guildId(), "channel_id");
        data.put("last_pin_timestamp", event.last().map(Json::timestamp).orElse(null));
        Intent intent = channel.isDm() ? DIRECT_MESSAGES : GUILDS;
        return List.of(Dispatch.of("CHANNEL_PINS_UPDATE", data, channel.guildId(), intent));
    }

    private List<Dispatch> typing(WorldEvent.TypingStarted event) {
        Channel channel = event.channel();
        if (!world.sees(world.botId(), channel.id())) {
            return List.of();
        }
        ObjectNode data = place(channel.id(), channel.guildId(), "channel_id");
        data.put("user_id", Snowflake.text(event.userId()));
        data.put("timestamp", world.time().now().getEpochSecond());
        world.directory()
                .findMember(channel.guildId(), event.userId())
                .ifPresent(member -> data.set("member", wire.member(member)));
        Intent intent = channel.isDm() ? DIRECT_MESSAGE_TYPING : GUILD_MESSAGE_TYPING;
        return List.of(Dispatch.of("TYPING_START", data, channel.guildId(), intent));
    }

    private List<Dispatch> emojis(WorldEvent.EmojisUpdated event) {
        ObjectNode data = Json.object().put("guild_id", Snowflake.text(event.guildId()));
        data.set("emojis", Json.array(event.emojis(), wire::customEmoji));
        return List.of(
                Dispatch.of(
                        "GUILD_EMOJIS_UPDATE", data, event.guildId(), Intent.GUILD_EXPRESSIONS));
    }

    private List<Dispatch> guild(Guild guild) {
        return List.of(Dispatch.of("GUILD_UPDATE", wire.guild(guild), guild.id(), GUILDS));
    }

    private List<Dispatch> role(String type, Role role) {
        ObjectNode data = Json.object().put("guild_id", Snowflake.text(role.guildId()));
        data.set("role", wire.role(role));
        return List.of(Dispatch.of(type, data, role.guildId(), GUILDS));
    }

    private List<Dispatch> roleDeleted(Role role) {
        ObjectNode data = Json.object().put("guild_id", Snowflake.text(role.guildId()));
        data.put("role_id", Snowflake.text(role.id()));
        return List.of(Dispatch.of("GUILD_ROLE_DELETE", data, role.guildId(), GUILDS));
    }

    private boolean hidden(Message message) {
        return message.ephemeral() || !world.sees(world.botId(), message.channelId());
    }

    private static Intent messageIntent(Message message) {
        return message.guildId() == 0 ? DIRECT_MESSAGES : GUILD_MESSAGES;
    }

    static ObjectNode place(long id, long guildId, String field) {
        ObjectNode data = Json.object().put(field, Snowflake.text(id));
        if (guildId != 0) {
            data.put("guild_id", Snowflake.text(guildId));
        }
        return data;
    }
}
