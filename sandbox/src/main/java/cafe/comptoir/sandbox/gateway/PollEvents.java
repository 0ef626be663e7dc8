package cafe.comptoir.sandbox.gateway;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.model.WorldEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Gateway events of votes. */
final class PollEvents {
    private final World world;

    PollEvents(World world) {
        this.world = world;
    }

    List<Dispatch> voted(WorldEvent.PollVoted event) {
        Message message = event.message();
        if (message.ephemeral() || !world.sees(world.botId(), message.channelId())) {
            return List.of();
        }
        ObjectNode data = EventWriter.place(message.channelId(), message.guildId(), "channel_id");
        data.put("message_id", Snowflake.text(message.id()));
        data.put("user_id", Snowflake.text(event.userId()));
        data.put("answer_id", event.answer());
        String type = event.voted() ? "MESSAGE_POLL_VOTE_ADD" : "MESSAGE_POLL_VOTE_REMOVE";
        Intent intent =
                message.guildId() == 0 ? Intent.DIRECT_MESSAGE_POLLS : Intent.GUILD_MESSAGE_POLLS;
        return List.of(Dispatch.of(type, data, message.guildId(), intent));
    }
}
