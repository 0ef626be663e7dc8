package cafe.comptoir.monitoring;

import cafe.comptoir.testkit.Cafe;
import java.util.List;

/** Edits of {@code monitoring.yml}, as an engineer makes them. */
final class Settings {

    private Settings() {}

    /** Has these checks watched, each written as one line of YAML. */
    static void watch(Cafe cafe, String... checks) {
        String list =
                List.of(checks).stream()
                        .map(check -> "  - { " + check + " }\n")
                        .reduce("checks:\n", String::concat);
        cafe.editSettings(
                "monitoring", yaml -> yaml.replaceFirst("(?m)^checks:.*\\n((  - .*)\\n)*", list));
    }

    /** Has the listeners take ports of their own. */
    static void listenAnywhere(Cafe cafe) {
        cafe.editSettings(
                "monitoring", yaml -> yaml.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:0"));
    }
}
