package cafe.comptoir.sandbox.wire;

import cafe.comptoir.sandbox.model.Poll;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Polls with their results so far. */
final class PollJson {
    private PollJson() {}

    static ObjectNode poll(Poll poll) {
        ObjectNode node = Json.object();
        node.putObject("question").put("text", poll.question());
        ArrayNode answers = node.putArray("answers");
        for (Poll.Answer answer : poll.answers()) {
            ObjectNode one = answers.addObject().put("answer_id", answer.id());
            ObjectNode media = one.putObject("poll_media").put("text", answer.text());
            @Nullable String emoji = answer.emoji();
            if (emoji != null) {
                media.set("emoji", EmojiJson.emoji(emoji));
            }
        }
        node.put("expiry", Json.timestamp(poll.expiry()));
        node.put("allow_multiselect", poll.multiselect());
        node.put("layout_type", 1);
        ObjectNode results = node.putObject("results").put("is_finalized", poll.closed());
        ArrayNode counts = results.putArray("answer_counts");
        for (Poll.Answer answer : poll.answers()) {
            int count = poll.voters(answer.id()).size();
            if (count > 0) {
                counts.addObject()
                        .put("id", answer.id())
                        .put("count", count)
                        .put("me_voted", false);
            }
        }
        return node;
    }
}
