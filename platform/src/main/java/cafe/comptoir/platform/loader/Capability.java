package cafe.comptoir.platform.loader;

/** What a plugin is given besides Discord, because its {@code plugin.yml} asks for it. */
public enum Capability {
    /** Tables of its own, and durable jobs, which live in them. */
    STORAGE,
    /** A folder of its own. */
    FILES,
    /** Connections to elsewhere than Discord; said for the admin to know, nothing holds it back. */
    NETWORK
}
