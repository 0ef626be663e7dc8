package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People filling in forms and sending them. */
final class ModalUse {
    private static final int ROW = 1;
    private static final int LABEL = 18;

    private final State state;
    private final InteractionDesk desk;
    private final MessageWriter writer;

    ModalUse(State state, InteractionDesk desk, MessageWriter writer) {
        this.state = state;
        this.desk = desk;
        this.writer = writer;
    }

    Interaction submit(long userId, long interactionId, Map<String, ModalInput> inputs) {
        Exchange opener = state.exchanges.get(interactionId);
        @Nullable Modal modal = opener == null ? null : opener.modal;
        if (opener == null || modal == null || opener.interaction.userId() != userId) {
            throw new ActionRefused("No form is open before this person.");
        }
        Channel channel = state.channel(opener.interaction.channelId());
        requireKnown(modal, inputs);
        FieldReader reader = new FieldReader(state, writer, channel);
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("custom_id", modal.customId());
        ArrayNode rows = data.putArray("components");
        for (JsonNode row : modal.components()) {
            rows.add(row(row, inputs, reader));
        }
        opener.modal = null;
        Interaction sent =
                desk.open(
                        InteractionType.MODAL_SUBMIT,
                        userId,
                        channel,
                        opener.interaction.messageId(),
                        data,
                        reader.resolved(),
                        opener.metadata);
        // Nobody has to write it all again because the bot was away.
        Exchange exchange = state.exchanges.get(sent.id());
        if (exchange != null) {
            exchange.undo = () -> opener.modal = modal;
        }
        return sent;
    }

    private static ObjectNode row(
            JsonNode row, Map<String, ModalInput> inputs, FieldReader reader) {
        int type = row.path("type").asInt();
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("type", type);
        result.put("id", row.path("id").asInt());
        if (type == LABEL) {
            result.set("component", reader.read(row.path("component"), inputs));
        } else if (type == ROW) {
            ArrayNode fields = result.putArray("components");
            row.path("components").forEach(field -> fields.add(reader.read(field, inputs)));
        }
        return result;
    }

    private static void requireKnown(Modal modal, Map<String, ModalInput> inputs) {
        List<String> known = new ArrayList<>();
        for (JsonNode component : ComponentTree.flatten(modal.components())) {
            if (component.hasNonNull("custom_id")) {
                known.add(component.path("custom_id").asText());
            }
        }
        for (String given : inputs.keySet()) {
            if (!known.contains(given)) {
                throw new ActionRefused("The form has no field '" + given + "'; it has " + known);
            }
        }
    }
}
