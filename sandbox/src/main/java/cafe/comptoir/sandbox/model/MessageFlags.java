package cafe.comptoir.sandbox.model;

/** The message flags that mean something here. */
public final class MessageFlags {
    public static final int CROSSPOSTED = 1;
    public static final int IS_CROSSPOST = 1 << 1;
    public static final int SUPPRESS_EMBEDS = 1 << 2;
    public static final int HAS_THREAD = 1 << 5;
    public static final int EPHEMERAL = 1 << 6;
    public static final int LOADING = 1 << 7;
    public static final int SUPPRESS_NOTIFICATIONS = 1 << 12;
    public static final int COMPONENTS_V2 = 1 << 15;

    /** What a client may set when it sends a message. */
    public static final int SETTABLE =
            SUPPRESS_EMBEDS | EPHEMERAL | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2;

    private MessageFlags() {}
}
