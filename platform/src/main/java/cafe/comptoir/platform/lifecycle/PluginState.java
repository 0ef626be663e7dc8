package cafe.comptoir.platform.lifecycle;

/** What the host does with a plugin. */
public enum PluginState {
    /** Its routes are open. */
    RUNNING,
    /** Switched off by an admin. */
    DISABLED,
    /** Waits for a plugin that it depends on. */
    WAITING,
    /** Could not start. */
    FAILED,
    /** Its file cannot be used. */
    REFUSED
}
