package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one field of a form, with its default when nothing was entered. */
final class FieldReader {
    private static final int STRING_SELECT = 3;
    private static final int TEXT_INPUT = 4;
    private static final int FILE_UPLOAD = 19;
    private static final int RADIO_GROUP = 21;
    private static final int CHECKBOX_GROUP = 22;
    private static final int CHECKBOX = 23;
    private static final ModalInput NOTHING = ModalInput.of();

    private final State state;
    private final MessageWriter writer;
    private final Channel channel;
    private final ResolvedIds resolved = ResolvedIds.none();

    FieldReader(State state, MessageWriter writer, Channel channel) {
        this.state = state;
        this.writer = writer;
        this.channel = channel;
    }

    ResolvedIds resolved() {
        return resolved;
    }

    ObjectNode read(JsonNode field, Map<String, ModalInput> inputs) {
        String id = field.path("custom_id").asText();
        boolean given = inputs.containsKey(id);
        ModalInput input = inputs.getOrDefault(id, NOTHING);
        int type = field.path("type").asInt();
        ObjectNode result =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", type)
                        .put("id", field.path("id").asInt())
                        .put("custom_id", id);
        switch (type) {
            case TEXT_INPUT -> result.put("value", text(field, input, given));
            case FILE_UPLOAD -> addAll(result, files(field, input));
            case RADIO_GROUP -> radio(result, field, input, given);
            case CHECKBOX_GROUP -> addAll(result, chosen(field, input, given));
            case CHECKBOX -> result.put("value", checked(field, input, given));
            default -> addAll(result, select(field, input, given));
        }
        return result;
    }

    private static String text(JsonNode field, ModalInput input, boolean given) {
        String text = given ? single(input) : field.path("value").asText("");
        boolean required = field.path("required").asBoolean(true);
        if (text.isEmpty() && !required) {
            return text;
        }
        int min = Math.max(required ? 1 : 0, field.path("min_length").asInt(0));
        if (text.length() < min || text.length() > field.path("max_length").asInt(4000)) {
            throw refuse(
                    field,
                    "needs between "
                            + min
                            + " and "
                            + field.path("max_length").asInt(4000)
                            + " characters");
        }
        return text;
    }

    private List<String> files(JsonNode field, ModalInput input) {
        boolean required = field.path("required").asBoolean(true);
        int count = input.files().size();
        if (count == 0 && !required) {
            return List.of();
        }
        if (count < field.path("min_values").asInt(1)
                || count > field.path("max_values").asInt(1)) {
            throw refuse(field, "does not take " + count + " files");
        }
        List<String> ids = new ArrayList<>();
        for (Attachment file : writer.store(channel.id(), input.files())) {
            resolved.attachments().add(file.id());
            ids.add(Snowflake.text(file.id()));
        }
        return ids;
    }

    private static void radio(ObjectNode result, JsonNode field, ModalInput input, boolean given) {
        List<String> values = given ? input.values() : defaults(field);
        if (values.isEmpty() && !field.path("required").asBoolean(true)) {
            result.putNull("value");
            return;
        }
        if (values.size() != 1 || !SelectReader.hasOption(field, values.getFirst())) {
            throw refuse(field, "takes exactly one of its options, not " + values);
        }
        result.put("value", values.getFirst());
    }

    private static List<String> chosen(JsonNode field, ModalInput input, boolean given) {
        List<String> values = given ? input.values() : defaults(field);
        boolean required = field.path("required").asBoolean(true);
        int min =
                values.isEmpty() && !required
                        ? 0
                        : field.path("min_values").asInt(required ? 1 : 0);
        int max = field.path("max_values").asInt(field.path("options").size());
        boolean known = values.stream().allMatch(value -> SelectReader.hasOption(field, value));
        if (!known || values.size() < min || values.size() > max) {
            throw refuse(field, "does not take " + values);
        }
        return values;
    }

    private static boolean checked(JsonNode field, ModalInput input, boolean given) {
        return given ? Boolean.parseBoolean(single(input)) : field.path("default").asBoolean();
    }

    private List<String> select(JsonNode field, ModalInput input, boolean given) {
        boolean strings = field.path("type").asInt() == STRING_SELECT;
        List<String> values = given ? input.values() : strings ? defaults(field) : List.of();
        if (values.isEmpty() && !field.path("required").asBoolean(true)) {
            return values;
        }
        ResolvedIds found = new SelectReader(state, channel.guildId()).read(field, values);
        resolved.users().addAll(found.users());
        resolved.roles().addAll(found.roles());
        resolved.channels().addAll(found.channels());
        return values;
    }

    private static List<String> defaults(JsonNode field) {
        List<String> values = new ArrayList<>();
        for (JsonNode option : field.path("options")) {
            if (option.path("default").asBoolean()) {
                values.add(option.path("value").asText());
            }
        }
        return values;
    }

    private static String single(ModalInput input) {
        return input.values().isEmpty() ? "" : input.values().getFirst();
    }

    private static void addAll(ObjectNode result, List<String> values) {
        var array = result.putArray("values");
        values.forEach(array::add);
    }

    private static ActionRefused refuse(JsonNode field, String problem) {
        return new ActionRefused(
                "The field '" + field.path("custom_id").asText() + "' " + problem + ".");
    }
}
