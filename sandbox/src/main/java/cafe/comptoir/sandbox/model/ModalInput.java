package cafe.comptoir.sandbox.model;

import java.util.List;

/** What a person enters into one field of a form: a text, chosen values or ids, or files. */
public record ModalInput(List<String> values, List<Upload> files) {
    public ModalInput {
        values = List.copyOf(values);
        files = List.copyOf(files);
    }

    public static ModalInput of(String... values) {
        return new ModalInput(List.of(values), List.of());
    }

    public static ModalInput files(Upload... files) {
        return new ModalInput(List.of(), List.of(files));
    }
}
