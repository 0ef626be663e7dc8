package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.ModalInput;
import cafe.comptoir.sandbox.model.Upload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been entered into a form so far, by custom id. Safe for use by many threads. */
final class FormInputs {
    private final Map<String, ModalInput> values = new LinkedHashMap<>();

    synchronized void set(String customId, List<String> chosen) {
        values.put(customId, new ModalInput(chosen, List.of()));
    }

    synchronized void set(String customId, List<String> chosen, List<Upload> files) {
        values.put(customId, new ModalInput(chosen, files));
    }

    synchronized void attach(String customId, Upload file) {
        ModalInput before = values.get(customId);
        List<Upload> files = new ArrayList<>(before == null ? List.of() : before.files());
        files.add(file);
        values.put(customId, new ModalInput(List.of(), files));
    }

    synchronized Map<String, ModalInput> all() {
        return Map.copyOf(values);
    }
}
