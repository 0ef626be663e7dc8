package cafe.comptoir.bench;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.script.Place;

/** A local Discord with one client that answers {@code /ping} and counts messages. */
interface Site extends AutoCloseable {

    Sandbox sandbox();

    /** Returns where the load is made. */
    default Place place() {
        return sandbox().script().person("Hugo").inServer("company").in("général");
    }

    @Override
    void close();

    static Sandbox localDiscord() {
        return Sandbox.start(SandboxOptions.cafe());
    }
}
