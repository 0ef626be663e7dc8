package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Blob;
import cafe.comptoir.sandbox.model.Upload;

/**
 * What a person gives for one option of a slash command.
 *
 * @param name the option's name, in the person's language or its base name
 * @param value a text (for people, channels, roles and choices: what they are called), a number, a boolean, an
 *     {@link Actor}, a {@link Place} or an {@link Upload}
 */
public record Option(String name, Object value) {
    public static Option option(String name, Object value) {
        return new Option(name, value);
    }

    public static Option file(String name, String filename, byte[] bytes) {
        return new Option(name, Upload.of(filename, Blob.of(bytes)));
    }
}
