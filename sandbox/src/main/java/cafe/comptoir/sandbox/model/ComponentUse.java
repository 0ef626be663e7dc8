package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** People pressing buttons and choosing from select menus. */
final class ComponentUse {
    private static final int BUTTON = 2;
    private static final int LINK_STYLE = 5;

    private final State state;
    private final Access access;
    private final InteractionDesk desk;

    ComponentUse(State state, Access access, InteractionDesk desk) {
        this.state = state;
        this.access = access;
        this.desk = desk;
    }

    Interaction click(long userId, long channelId, long messageId, String customId) {
        Message message = seen(userId, channelId, messageId);
        JsonNode button = find(message, customId);
        if (button.path("type").asInt() != BUTTON || button.path("style").asInt() == LINK_STYLE) {
            throw new ActionRefused("'" + customId + "' is no button that can be pressed.");
        }
        return open(userId, message, data(button), ResolvedIds.none());
    }

    Interaction select(
            long userId, long channelId, long messageId, String customId, List<String> values) {
        Message message = seen(userId, channelId, messageId);
        JsonNode menu = find(message, customId);
        SelectReader reader = new SelectReader(state, message.guildId());
        ResolvedIds resolved = reader.read(menu, values);
        ObjectNode data = data(menu);
        values.forEach(data.withArray("/values")::add);
        data.withArray("/values");
        return open(userId, message, data, resolved);
    }

    private Interaction open(long userId, Message message, ObjectNode data, ResolvedIds resolved) {
        Channel channel = state.channel(message.channelId());
        return desk.open(
                InteractionType.COMPONENT, userId, channel, message.id(), data, resolved, null);
    }

    private Message seen(long userId, long channelId, long messageId) {
        if (!access.sees(userId, state.channel(channelId))) {
            throw new ActionRefused("This person does not see that channel.");
        }
        Message message = state.message(channelId, messageId);
        if (message.ephemeral() && message.visibleTo() != userId) {
            throw new ActionRefused("This person does not see that message.");
        }
        return message;
    }

    private static JsonNode find(Message message, String customId) {
        for (JsonNode component : ComponentTree.flatten(message.body().components())) {
            if (component.path("custom_id").asText().equals(customId)) {
                if (component.path("disabled").asBoolean()) {
                    throw new ActionRefused("disabled", "'" + customId + "' is disabled.");
                }
                return component;
            }
        }
        throw new ActionRefused("The message has no component '" + customId + "'.");
    }

    private static ObjectNode data(JsonNode component) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("component_type", component.path("type").asInt())
                .put("custom_id", component.path("custom_id").asText())
                .put("id", component.path("id").asInt());
    }
}
