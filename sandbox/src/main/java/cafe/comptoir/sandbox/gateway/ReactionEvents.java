package cafe.comptoir.sandbox.gateway;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.model.WorldEvent;
import cafe.comptoir.sandbox.wire.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Gateway events of reactions. */
final class ReactionEvents {
    private final World world;
    private final Wire wire;

    ReactionEvents(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    List<Dispatch> added(WorldEvent.ReactionAdded event) {
        Message message = event.message();
        ObjectNode data = start(message, event.emoji());
        data.put("user_id", Snowflake.text(event.userId()));
        data.put("message_author_id", Snowflake.text(message.authorId()));
        data.put("burst", false).put("type", 0);
        world.directory()
                .findMember(message.guildId(), event.userId())
                .ifPresent(member -> data.set("member", wire.member(member)));
        return dispatch("MESSAGE_REACTION_ADD", data, message);
    }

    List<Dispatch> removed(WorldEvent.ReactionRemoved event) {
        ObjectNode data = start(event.message(), event.emoji());
        data.put("user_id", Snowflake.text(event.userId()));
        data.put("burst", false).put("type", 0);
        return dispatch("MESSAGE_REACTION_REMOVE", data, event.message());
    }

    List<Dispatch> cleared(WorldEvent.ReactionsCleared event) {
        ObjectNode data = start(event.message(), event.emoji());
        boolean all = event.emoji().isEmpty();
        String type = all ? "MESSAGE_REACTION_REMOVE_ALL" : "MESSAGE_REACTION_REMOVE_EMOJI";
        return dispatch(type, data, event.message());
    }

    private ObjectNode start(Message message, String emoji) {
        ObjectNode data = EventWriter.place(message.channelId(), message.guildId(), "channel_id");
        data.put("message_id", Snowflake.text(message.id()));
        if (!emoji.isEmpty()) {
            data.set("emoji", wire.emoji(emoji));
        }
        return data;
    }

    private List<Dispatch> dispatch(String type, ObjectNode data, Message message) {
        if (!world.sees(world.botId(), message.channelId())) {
            return List.of();
        }
        Intent intent =
                message.guildId() == 0
                        ? Intent.DIRECT_MESSAGE_REACTIONS
                        : Intent.GUILD_MESSAGE_REACTIONS;
        return List.of(Dispatch.of(type, data, message.guildId(), intent));
    }
}
