package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Seen;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What came of an act, as JSON. */
final class AnswerView {
    private static final double NANOS_IN_MILLI = 1e6;

    private final MessageView messages;

    AnswerView(MessageView messages) {
        this.messages = messages;
    }

    ObjectNode json(Actor person, Answer answer) {
        ObjectNode node = Json.object();
        node.put("answer", answer.kind().name().toLowerCase(Locale.ROOT));
        Json.putId(node, "interaction", answer.interactionId());
        node.put("milliseconds", answer.took().toNanos() / NANOS_IN_MILLI);
        answer.message().ifPresent(seen -> node.set("message", messages.json(person, seen)));
        if (answer.kind() == Answer.Kind.FORM) {
            node.set("form", FormView.json(answer.form()));
        }
        if (answer.kind() == Answer.Kind.SUGGESTIONS) {
            node.set(
                    "choices",
                    Json.array(
                            answer.suggestions(),
                            choice -> {
                                ObjectNode one = Json.object().put("name", choice.name());
                                return one.set("value", choice.value());
                            }));
        }
        return node;
    }

    ObjectNode json(Actor person, Seen seen) {
        ObjectNode node = Json.object().put("answer", "message");
        return node.<ObjectNode>set("message", messages.json(person, seen));
    }

    static ObjectNode done() {
        return Json.object().put("answer", "done");
    }
}
