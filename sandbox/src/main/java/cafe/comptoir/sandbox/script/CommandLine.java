package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.ActionRefused;
import cafe.comptoir.sandbox.model.ApplicationCommand;
import cafe.comptoir.sandbox.model.CommandType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A slash command as it is typed: {@code /ticket prendre numéro:42}. Names may be base names or those of the person's
 * language.
 *
 * @param path base names, as in {@code "ticket take"}
 * @param leaf the command or sub-command that the path leads to
 * @param typed options that were typed behind it, by the name that was used
 */
record CommandLine(String path, JsonNode leaf, Map<String, String> typed) {
    private static final int SUB_COMMAND_GROUP = 2;

    static CommandLine parse(List<ApplicationCommand> offered, String line) {
        List<JsonNode> level =
                offered.stream()
                        .filter(command -> command.type() == CommandType.CHAT_INPUT)
                        .map(command -> (JsonNode) command.definition())
                        .toList();
        List<String> path = new ArrayList<>();
        String rest = line.strip().replaceFirst("^/", "");
        JsonNode leaf = null;
        while (!level.isEmpty()) {
            String word = rest.split("\\s+", 2)[0];
            leaf = step(level, word, path);
            path.add(leaf.path("name").asText());
            rest = rest.substring(word.length()).strip();
            level = subCommands(leaf);
        }
        if (leaf == null) {
            throw new ActionRefused("No command is offered to this person here");
        }
        return new CommandLine(String.join(" ", path), leaf, options(leaf, rest));
    }

    /** The option that is meant, by any of its names. */
    JsonNode option(String name) {
        for (JsonNode option : leaf.path("options")) {
            if (isCalled(option, name)) {
                return option;
            }
        }
        throw new ActionRefused(
                "/"
                        + path
                        + " has no option '"
                        + name
                        + "'; it has "
                        + names(leaf.path("options")));
    }

    static boolean isCalled(JsonNode named, String name) {
        return namesOf(named).stream().anyMatch(name::equalsIgnoreCase);
    }

    private static JsonNode step(List<JsonNode> level, String word, List<String> path) {
        Optional<JsonNode> found =
                level.stream().filter(candidate -> isCalled(candidate, word)).findFirst();
        return found.orElseThrow(() ->
                new ActionRefused(
                        "There is no command /"
                                + String.join(" ", path)
                                + (path.isEmpty() ? "" : " ")
                                + word
                                + " here; there are "
                                + level.stream().map(one -> one.path("name").asText()).toList()));
    }

    private static List<JsonNode> subCommands(JsonNode command) {
        List<JsonNode> subs = new ArrayList<>();
        for (JsonNode option : command.path("options")) {
            if (option.path("type").asInt() <= SUB_COMMAND_GROUP) {
                subs.add(option);
            }
        }
        return subs;
    }

    private static Map<String, String> options(JsonNode leaf, String rest) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (rest.isEmpty()) {
            return typed;
        }
        List<String> known = new ArrayList<>();
        leaf.path("options").forEach(option -> known.addAll(namesOf(option)));
        String any = String.join("|", known.stream().map(Pattern::quote).toList());
        Matcher marks = Pattern.compile("(?:^|\\s)(" + any + "):\\s*").matcher(rest);
        String name = "";
        int from = 0;
        while (!known.isEmpty() && marks.find()) {
            keep(typed, name, rest.substring(from, marks.start()));
            name = marks.group(1);
            from = marks.end();
        }
        keep(typed, name, rest.substring(from));
        return typed;
    }

    private static void keep(Map<String, String> typed, String name, String value) {
        if (!name.isEmpty()) {
            typed.put(name, value.strip());
        } else if (!value.isBlank()) {
            throw new ActionRefused(
                    "'" + value.strip() + "' belongs to no option; write name:value");
        }
    }

    private static List<String> namesOf(JsonNode named) {
        List<String> names = new ArrayList<>(List.of(named.path("name").asText()));
        named.path("name_localizations").forEach(name -> names.add(name.asText()));
        return names;
    }

    private static List<String> names(JsonNode options) {
        List<String> names = new ArrayList<>();
        options.forEach(option -> names.add(option.path("name").asText()));
        return names;
    }
}
