package cafe.comptoir.browser;

import java.util.List;
import java.util.Map;

/** An audit with axe-core: what keeps people with a screen reader, or poor eyes, from using what can be seen now. */
final class Audit {

    private static final String AXE = Finder.read("/axe.min.js");

    private final Window window;

    Audit(Window window) {
        this.window = window;
    }

    /** Serious and critical violations of any rule. */
    List<String> violations() {
        return run("{resultTypes: ['violations']}");
    }

    /** The same of contrast alone: all that another colour scheme can change. */
    List<String> poorContrasts() {
        return run("{resultTypes: ['violations'], runOnly: ['color-contrast']}");
    }

    @SuppressWarnings("unchecked") // The script returns a list of objects with texts.
    private List<String> run(String options) {
        if (!window.<Boolean>run("return 'axe' in window")) {
            window.run(AXE);
        }
        Object found =
                window.driver()
                        .executeAsyncScript(
                                """
                                const done = arguments[0];
                                axe.run(document, %s).then(all => done(all.violations
                                    .filter(one => ['serious', 'critical'].includes(one.impact))
                                    .flatMap(one => one.nodes.map(node => ({rule: one.id, why: node.failureSummary, html: node.html})))))
                                """
                                        .formatted(options));
        return ((List<Map<String, String>>) found)
                .stream()
                        .map(one ->
                                "%s: %s %s"
                                        .formatted(
                                                one.get("rule"), one.get("html"), one.get("why")))
                        .toList();
    }
}
