package cafe.comptoir.platform.boot;

import cafe.comptoir.api.observe.Health;
import cafe.comptoir.platform.lifecycle.PluginStatus;

/**
 * How one plugin is doing, at one moment.
 *
 * @param id its id, or the name of its file where the id could not be read
 * @param version its version, empty where it could not be read
 * @param state what the host does with it
 * @param health what it says about itself; {@code Down} unless it runs
 * @param reason why it does not run or what is missing, empty if all is well
 */
public record PluginView(String id, String version, State state, Health health, String reason) {

    static PluginView of(PluginStatus status) {
        return new PluginView(
                status.id(),
                status.version(),
                switch (status.state()) {
                    case RUNNING -> State.RUNNING;
                    case DISABLED -> State.DISABLED;
                    case WAITING -> State.WAITING;
                    case FAILED -> State.FAILED;
                    case REFUSED -> State.REFUSED;
                },
                status.health(),
                status.reason().toString());
    }

    /** What the host does with a plugin. */
    public enum State {
        /** Its routes are open. */
        RUNNING,
        /** Switched off by an admin; stays so after a restart. */
        DISABLED,
        /** Waits for another plugin that it depends on. */
        WAITING,
        /** Could not start. */
        FAILED,
        /** Its JAR cannot be used. */
        REFUSED
    }
}
