package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.ApplicationCommand;
import cafe.comptoir.sandbox.model.CommandType;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The commands that a person's client offers in a channel, as JSON: one entry for each that can be sent. */
final class CommandView {
    private static final int SUB_COMMAND_GROUP = 2;

    private final String locale;

    private CommandView(String locale) {
        this.locale = locale;
    }

    static ObjectNode json(Place place) {
        CommandView view = new CommandView(place.person().user().locale());
        List<ApplicationCommand> offered = place.using().offered();
        ObjectNode node = Json.object();
        ArrayNode slash = node.putArray("slash");
        offered.stream()
                .filter(command -> command.type() == CommandType.CHAT_INPUT)
                .forEach(command -> view.leaves(command.definition(), "", "", slash));
        node.set("message", view.menus(offered, CommandType.MESSAGE));
        node.set("user", view.menus(offered, CommandType.USER));
        return node;
    }

    /** Where a conversation has not begun yet. */
    static ObjectNode none() {
        ObjectNode node = Json.object();
        node.putArray("slash");
        node.putArray("message");
        node.putArray("user");
        return node;
    }

    /** Returns what a command is called in somebody's language: its own name where it is not offered. */
    static String label(List<ApplicationCommand> offered, String path, String locale) {
        CommandView view = new CommandView(locale);
        return offered.stream()
                .filter(command ->
                        path.equals(command.name()) || path.startsWith(command.name() + " "))
                .findFirst()
                .map(command -> view.label(command.definition(), path, command.name()))
                .orElse(path);
    }

    private String label(JsonNode level, String path, String walked) {
        String label = localised(level, "name");
        return subCommands(level).stream()
                .filter(sub ->
                        (path + " ").startsWith(walked + " " + sub.path("name").asText() + " "))
                .findFirst()
                .map(sub ->
                        label + " " + label(sub, path, walked + " " + sub.path("name").asText()))
                .orElse(label);
    }

    private void leaves(JsonNode level, String names, String labels, ArrayNode into) {
        String name = names + level.path("name").asText();
        String label = labels + localised(level, "name");
        List<JsonNode> subs = subCommands(level);
        subs.forEach(sub -> leaves(sub, name + " ", label + " ", into));
        if (subs.isEmpty()) {
            ObjectNode leaf = into.addObject();
            leaf.put("name", name);
            leaf.put("label", label);
            leaf.put("description", localised(level, "description"));
            ArrayNode options = leaf.putArray("options");
            level.path("options").forEach(option -> options.add(option(option)));
        }
    }

    private ObjectNode option(JsonNode option) {
        ObjectNode node = Json.object();
        node.put("name", option.path("name").asText());
        node.put("label", localised(option, "name"));
        node.put("description", localised(option, "description"));
        node.put("type", option.path("type").asInt());
        node.put("required", option.path("required").asBoolean());
        node.put("autocomplete", option.path("autocomplete").asBoolean());
        copy(option, "min_value", node, "min");
        copy(option, "max_value", node, "max");
        copy(option, "min_length", node, "minLength");
        copy(option, "max_length", node, "maxLength");
        copy(option, "channel_types", node, "channelTypes");
        ArrayNode choices = node.putArray("choices");
        for (JsonNode choice : option.path("choices")) {
            choices.addObject()
                    .put("name", localised(choice, "name"))
                    .set("value", choice.path("value"));
        }
        return node;
    }

    private ArrayNode menus(List<ApplicationCommand> offered, CommandType type) {
        return Json.array(
                offered.stream().filter(command -> command.type() == type).toList(),
                command ->
                        Json.object()
                                .put("name", command.name())
                                .put("label", localised(command.definition(), "name")));
    }

    private static List<JsonNode> subCommands(JsonNode level) {
        return level.path("options")
                .valueStream()
                .filter(option -> option.path("type").asInt() <= SUB_COMMAND_GROUP)
                .toList();
    }

    private static void copy(JsonNode from, String field, ObjectNode to, String name) {
        if (from.hasNonNull(field)) {
            to.set(name, from.path(field));
        }
    }

    private String localised(JsonNode named, String field) {
        JsonNode all = named.path(field + "_localizations");
        return all.path(locale).asText(named.path(field).asText());
    }
}
