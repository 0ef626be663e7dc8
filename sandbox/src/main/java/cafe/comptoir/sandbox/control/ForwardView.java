package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageReference;
import cafe.comptoir.sandbox.model.Snapshot;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a message passes on, as one person sees it: where it comes from only if they see that place. */
final class ForwardView {
    private ForwardView() {}

    static JsonNode json(Message message, ObjectNode discord, World world, long readerId) {
        Snapshot forwarded = message.body().forwarded();
        MessageReference from = message.reference();
        if (forwarded == null || from == null) {
            return Json.object().nullNode();
        }
        JsonNode snapshot = discord.path("message_snapshots").path(0).path("message");
        ObjectNode node = Json.object();
        node.put("content", forwarded.body().content());
        node.set("embeds", NearPictures.in(snapshot.path("embeds")));
        node.set("components", NearPictures.in(snapshot.path("components")));
        ArrayNode files = node.putArray("attachments");
        forwarded
                .body()
                .attachments()
                .forEach(file -> files.add(MessageView.file(snapshot, file.id())));
        node.put("time", forwarded.createdAt().toString());
        boolean seen = world.sees(readerId, from.channelId());
        Json.putId(node, "channel", seen ? from.channelId() : 0);
        node.put(
                "channelName",
                world.directory()
                        .findChannel(from.channelId())
                        .filter(_ -> seen)
                        .map(cafe.comptoir.sandbox.model.Channel::name)
                        .orElse(null));
        return node.put("message", Snowflake.text(from.messageId()));
    }
}
