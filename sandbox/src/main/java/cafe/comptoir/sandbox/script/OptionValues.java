package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.ActionRefused;
import cafe.comptoir.sandbox.model.OptionInput;
import cafe.comptoir.sandbox.model.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns what a person gives for a command's options into what their client sends. */
final class OptionValues {
    private static final Set<String> YES = Set.of("true", "oui", "yes", "vrai");
    private static final Set<String> NO = Set.of("false", "non", "no", "faux");

    private final CommandLine line;
    private final Choices choices;

    OptionValues(CommandLine line, Choices choices) {
        this.line = line;
        this.choices = choices;
    }

    Map<String, OptionInput> of(List<Option> given) {
        Map<String, OptionInput> inputs = new LinkedHashMap<>();
        line.typed().forEach((name, text) -> put(inputs, new Option(name, text)));
        given.forEach(option -> put(inputs, option));
        return inputs;
    }

    private void put(Map<String, OptionInput> inputs, Option option) {
        JsonNode definition = line.option(option.name());
        inputs.put(definition.path("name").asText(), input(definition, option.value()));
    }

    private OptionInput input(JsonNode definition, Object value) {
        return switch (value) {
            case Upload file -> new OptionInput.File(file);
            case Actor person -> OptionInput.id(person.id());
            case Place place -> OptionInput.id(place.channelId());
            case Boolean flag -> OptionInput.flag(flag);
            case Double number -> new OptionInput.Value(DoubleNode.valueOf(number));
            case Number number -> OptionInput.number(number.longValue());
            case Suggestion suggestion -> new OptionInput.Value(suggestion.value());
            default -> text(definition, value.toString());
        };
    }

    private OptionInput text(JsonNode definition, String text) {
        return switch (definition.path("type").asInt()) {
            case 5 -> OptionInput.flag(flag(text));
            case 6 -> OptionInput.text(choices.person(text));
            case 7 -> OptionInput.text(choices.channel(text));
            case 8 -> OptionInput.text(choices.role(text));
            case 9 -> OptionInput.text(choices.mentionable(text));
            default -> OptionInput.text(choice(definition.path("choices"), text));
        };
    }

    private static String choice(JsonNode choices, String text) {
        for (JsonNode choice : choices) {
            if (CommandLine.isCalled(choice, text)) {
                return choice.path("value").asText();
            }
        }
        return text;
    }

    private static boolean flag(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new ActionRefused("'" + text + "' is neither yes nor no");
        }
        return YES.contains(word);
    }
}
