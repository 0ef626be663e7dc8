package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Poll;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A poll as one person sees it. */
final class PollView {
    private PollView() {}

    static JsonNode json(Message message, Actor reader) {
        Poll poll = message.body().poll();
        if (poll == null) {
            return Json.object().nullNode();
        }
        ObjectNode node = Json.object();
        node.put("question", poll.question());
        node.put("multiple", poll.multiselect());
        node.put("closed", poll.closed());
        node.put("until", poll.expiry().toString());
        node.put("total", poll.total());
        node.put("mine", message.authorId() == reader.id());
        ArrayNode answers = node.putArray("answers");
        for (Poll.Answer answer : poll.answers()) {
            answers.addObject()
                    .put("id", answer.id())
                    .put("text", answer.text())
                    .put("emoji", answer.emoji())
                    .put("count", poll.voters(answer.id()).size())
                    .put("mine", poll.voters(answer.id()).contains(reader.id()));
        }
        return node;
    }
}
