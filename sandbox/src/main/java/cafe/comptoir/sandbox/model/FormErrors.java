package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Collects what is wrong with a request body into Discord's error tree (code 50035). */
public final class FormErrors {
    private final ObjectNode tree = JsonNodeFactory.instance.objectNode();

    /** Adds one error; the path is dotted, as in {@code embeds.0.title}. */
    public void add(String path, String code, String message) {
        ObjectNode at = tree;
        for (String step : path.split("\\.")) {
            at = at.withObject("/" + step);
        }
        at.withArray("/_errors").addObject().put("code", code).put("message", message);
    }

    public void required(String path) {
        add(path, "BASE_TYPE_REQUIRED", "This field is required");
    }

    public void invalidChoice(String path, String choices) {
        add(path, "BASE_TYPE_CHOICES", "Value must be one of {" + choices + "}.");
    }

    /** Checks a text's length in code points, as Discord counts. */
    public void length(String path, String text, int min, int max) {
        int length = text.codePointCount(0, text.length());
        if (length > max && min == 0) {
            add(path, "BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
        } else if (length < min || length > max) {
            add(
                    path,
                    "BASE_TYPE_BAD_LENGTH",
                    "Must be between " + min + " and " + max + " in length.");
        }
    }

    public boolean isEmpty() {
        return tree.isEmpty();
    }

    public void throwIfAny() {
        if (!isEmpty()) {
            throw new DiscordException(400, 50035, "Invalid Form Body", tree);
        }
    }

    /** A form with a single error. */
    public static DiscordException single(String path, String code, String message) {
        FormErrors errors = new FormErrors();
        errors.add(path, code, message);
        return new DiscordException(400, 50035, "Invalid Form Body", errors.tree);
    }
}
