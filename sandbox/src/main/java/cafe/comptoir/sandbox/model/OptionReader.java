package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what a person entered for a command's options, refusing what Discord's client would not send. */
final class OptionReader {
    private final State state;
    private final MessageWriter writer;
    private final Channel channel;
    private final ResolvedIds resolved;
    private final String focused;

    /** The focused option is the one being typed, or empty when the command is sent for good. */
    OptionReader(
            State state,
            MessageWriter writer,
            Channel channel,
            ResolvedIds resolved,
            String focused) {
        this.state = state;
        this.writer = writer;
        this.channel = channel;
        this.resolved = resolved;
        this.focused = focused;
    }

    ArrayNode read(JsonNode definitions, Map<String, OptionInput> inputs) {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        List<String> names = new ArrayList<>();
        for (JsonNode definition : definitions) {
            String name = definition.path("name").asText();
            names.add(name);
            OptionInput input = inputs.get(name);
            if (input != null) {
                result.add(option(definition, input));
            } else if (definition.path("required").asBoolean() && focused.isEmpty()) {
                throw new ActionRefused("The option '" + name + "' is required.");
            }
        }
        for (String given : inputs.keySet()) {
            if (!names.contains(given)) {
                throw new ActionRefused("There is no option '" + given + "'; there are " + names);
            }
        }
        if (!focused.isEmpty() && !inputs.containsKey(focused)) {
            throw new ActionRefused("Nothing was typed into '" + focused + "'.");
        }
        return result;
    }

    private ObjectNode option(JsonNode definition, OptionInput input) {
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        String name = definition.path("name").asText();
        int type = definition.path("type").asInt();
        option.put("name", name).put("type", type);
        if (name.equals(focused)) {
            requireAutocomplete(definition);
            option.set("value", JsonNodeFactory.instance.textNode(textOf(name, input)));
            return option.put("focused", true);
        }
        switch (type) {
            case 3 -> option.put("value", string(definition, textOf(name, input)));
            case 4 -> option.put("value", integer(definition, textOf(name, input)));
            case 5 -> option.put("value", Boolean.parseBoolean(textOf(name, input)));
            case 10 -> option.put("value", decimal(definition, textOf(name, input)));
            case 11 -> option.put("value", file(name, input));
            default -> option.put("value", entity(definition, type, textOf(name, input)));
        }
        return option;
    }

    private static void requireAutocomplete(JsonNode definition) {
        if (!definition.path("autocomplete").asBoolean()) {
            throw new ActionRefused(
                    "The option '" + definition.path("name").asText() + "' suggests nothing.");
        }
    }

    private static String textOf(String name, OptionInput input) {
        return switch (input) {
            case OptionInput.Value value -> value.node().asText();
            case OptionInput.File _ ->
                    throw new ActionRefused("The option '" + name + "' takes no file.");
        };
    }

    private String string(JsonNode definition, String text) {
        int max = definition.path("max_length").asInt(6000);
        if (text.length() < definition.path("min_length").asInt(0) || text.length() > max) {
            throw bad(definition, text, "has the wrong length");
        }
        requireChoice(definition, text);
        return text;
    }

    private long integer(JsonNode definition, String text) {
        try {
            long number = Long.parseLong(text);
            requireRange(definition, (double) number);
            requireChoice(definition, text);
            return number;
        } catch (NumberFormatException e) {
            throw bad(definition, text, "is no whole number");
        }
    }

    private double decimal(JsonNode definition, String text) {
        try {
            double number = Double.parseDouble(text);
            requireRange(definition, number);
            return number;
        } catch (NumberFormatException e) {
            throw bad(definition, text, "is no number");
        }
    }

    private String file(String name, OptionInput input) {
        return switch (input) {
            case OptionInput.File file -> {
                long id = writer.store(channel.id(), List.of(file.upload())).getFirst().id();
                resolved.attachments().add(id);
                yield Snowflake.text(id);
            }
            case OptionInput.Value _ ->
                    throw new ActionRefused("The option '" + name + "' takes a file.");
        };
    }

    private String entity(JsonNode definition, int type, String text) {
        long id = Snowflake.parse(text);
        boolean user = state.users.containsKey(id);
        boolean role = state.rolesOf(channel.guildId()).containsKey(id);
        Channel wanted = state.channels.get(id);
        if ((type == 6 || type == 9) && user) {
            resolved.users().add(id);
        } else if ((type == 8 || type == 9) && role) {
            resolved.roles().add(id);
        } else if (type == 7 && wanted != null && allowsType(definition, wanted)) {
            resolved.channels().add(id);
        } else {
            throw bad(definition, text, "cannot be chosen here");
        }
        return Snowflake.text(id);
    }

    static boolean allowsType(JsonNode definition, Channel channel) {
        JsonNode types = definition.path("channel_types");
        boolean allowed = types.isEmpty();
        for (JsonNode type : types) {
            allowed |= type.asInt() == channel.type().code();
        }
        return allowed;
    }

    private static void requireRange(JsonNode definition, double number) {
        double min = definition.path("min_value").asDouble(-Double.MAX_VALUE);
        double max = definition.path("max_value").asDouble(Double.MAX_VALUE);
        if (number < min || number > max) {
            throw bad(definition, Double.toString(number), "is out of range");
        }
    }

    private static void requireChoice(JsonNode definition, String text) {
        JsonNode choices = definition.path("choices");
        boolean offered = choices.isEmpty();
        for (JsonNode choice : choices) {
            offered |= choice.path("value").asText().equals(text);
        }
        if (!offered) {
            throw bad(definition, text, "is none of the choices");
        }
    }

    private static ActionRefused bad(JsonNode definition, String text, String problem) {
        return new ActionRefused(
                "'"
                        + text
                        + "' "
                        + problem
                        + " (option '"
                        + definition.path("name").asText()
                        + "').");
    }
}
