package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Discord's rules for the definition of a command; everything wrong with it is reported at once. */
final class CommandRules {
    private static final Pattern NAME =
            Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
    private static final int MAX_OPTIONS = 25;
    private static final int MAX_DESCRIPTION = 100;
    private static final int MAX_SIZE = 8000;
    private static final int SUB_COMMAND = 1;
    private static final int SUB_COMMAND_GROUP = 2;
    private static final int ATTACHMENT = 11;

    private final FormErrors errors;

    CommandRules(FormErrors errors) {
        this.errors = errors;
    }

    /** Checks one definition; the prefix is empty or ends in a dot. */
    void check(String prefix, JsonNode command) {
        int type = command.path("type").asInt(CommandType.CHAT_INPUT.code());
        if (type < 1 || type > 3) {
            errors.invalidChoice(prefix + "type", "1, 2, 3");
            return;
        }
        boolean slash = type == CommandType.CHAT_INPUT.code();
        checkName(prefix, command, slash);
        if (slash) {
            checkDescription(prefix, command);
            checkOptions(prefix, command.path("options"), 0);
            checkSize(prefix, command);
        } else if (!command.path("description").asText("").isEmpty()) {
            errors.add(
                    prefix + "description",
                    "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED",
                    "Context menu commands cannot have description");
        } else if (!command.path("options").isEmpty()) {
            errors.add(
                    prefix + "options",
                    "APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED",
                    "Context menu commands cannot have options");
        }
    }

    private void checkName(String prefix, JsonNode thing, boolean strict) {
        if (thing.path("name").asText("").isEmpty()) {
            errors.required(prefix + "name");
            return;
        }
        checkOneName(prefix + "name", thing.path("name").asText(), strict);
        thing.path("name_localizations")
                .properties()
                .forEach(entry ->
                        checkOneName(
                                prefix + "name_localizations." + entry.getKey(),
                                entry.getValue().asText(),
                                strict));
    }

    private void checkOneName(String path, String name, boolean strict) {
        if (!strict) {
            errors.length(path, name, 1, 32);
            return;
        }
        boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
        if (!lower || !NAME.matcher(name).matches()) {
            errors.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private void checkDescription(String prefix, JsonNode thing) {
        if (!thing.hasNonNull("description")) {
            errors.required(prefix + "description");
            return;
        }
        errors.length(
                prefix + "description", thing.path("description").asText(), 1, MAX_DESCRIPTION);
        thing.path("description_localizations")
                .properties()
                .forEach(entry ->
                        errors.length(
                                prefix + "description_localizations." + entry.getKey(),
                                entry.getValue().asText(),
                                1,
                                MAX_DESCRIPTION));
    }

    private void checkOptions(String prefix, JsonNode options, int depth) {
        if (options.size() > MAX_OPTIONS) {
            errors.add(
                    prefix + "options", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }
        Set<String> names = new HashSet<>();
        boolean optionalSeen = false;
        boolean subs = isSub(options.path(0));
        for (int i = 0; i < options.size(); i++) {
            JsonNode option = options.get(i);
            String path = prefix + "options." + i + ".";
            checkOption(path, option, depth);
            boolean required = option.path("required").asBoolean();
            if (required && optionalSeen) {
                errors.add(
                        path + "required",
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optionalSeen |= !required;
            if (!names.add(option.path("name").asText())) {
                errors.add(
                        path + "name",
                        "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                        "Option name already exists");
            }
            if (isSub(option) != subs) {
                errors.add(
                        path + "type",
                        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                        "Sub-command and sub-command group option types are mutually exclusive to"
                                + " all other types");
            }
        }
    }

    private void checkOption(String path, JsonNode option, int depth) {
        int type = option.path("type").asInt();
        if (type < SUB_COMMAND || type > ATTACHMENT) {
            errors.invalidChoice(path + "type", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11");
        }
        checkName(path, option, true);
        checkDescription(path, option);
        if (isSub(option)) {
            boolean tooDeep = type == SUB_COMMAND_GROUP ? depth > 0 : depth > 1;
            if (tooDeep) {
                errors.add(
                        path + "type",
                        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                        "Sub-commands cannot be nested this deep");
            }
            checkOptions(path, option.path("options"), depth + 1);
            return;
        }
        checkChoices(path, option);
    }

    private void checkChoices(String path, JsonNode option) {
        JsonNode choices = option.path("choices");
        if (choices.size() > MAX_OPTIONS) {
            errors.add(path + "choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }
        if (!choices.isEmpty() && option.path("autocomplete").asBoolean()) {
            errors.add(
                    path + "autocomplete",
                    "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
                    "Options with autocomplete enabled cannot have choices");
        }
        for (int i = 0; i < choices.size(); i++) {
            String at = path + "choices." + i + ".";
            errors.length(at + "name", choices.get(i).path("name").asText(""), 1, 100);
            if (choices.get(i).path("value").isTextual()) {
                errors.length(at + "value", choices.get(i).path("value").asText(), 0, 100);
            }
        }
    }

    private void checkSize(String prefix, JsonNode command) {
        if (size(command) > MAX_SIZE) {
            errors.add(
                    prefix.isEmpty() ? "options" : prefix.substring(0, prefix.length() - 1),
                    "APPLICATION_COMMAND_TOO_LARGE",
                    "Command exceeds maximum size (8000)");
        }
    }

    private static int size(JsonNode thing) {
        int size = thing.path("name").asText("").length();
        size += thing.path("description").asText("").length();
        for (JsonNode choice : thing.path("choices")) {
            size +=
                    choice.path("name").asText("").length()
                            + choice.path("value").asText().length();
        }
        for (JsonNode option : thing.path("options")) {
            size += size(option);
        }
        return size;
    }

    private static boolean isSub(JsonNode option) {
        int type = option.path("type").asInt();
        return type == SUB_COMMAND || type == SUB_COMMAND_GROUP;
    }
}
