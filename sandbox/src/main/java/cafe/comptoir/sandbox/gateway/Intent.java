package cafe.comptoir.sandbox.gateway;

import java.util.Set;

/** What a session may ask to be told. */
public enum Intent {
    GUILDS(0),
    GUILD_MEMBERS(1),
    GUILD_MODERATION(2),
    GUILD_EXPRESSIONS(3),
    GUILD_INTEGRATIONS(4),
    GUILD_WEBHOOKS(5),
    GUILD_INVITES(6),
    GUILD_VOICE_STATES(7),
    GUILD_PRESENCES(8),
    GUILD_MESSAGES(9),
    GUILD_MESSAGE_REACTIONS(10),
    GUILD_MESSAGE_TYPING(11),
    DIRECT_MESSAGES(12),
    DIRECT_MESSAGE_REACTIONS(13),
    DIRECT_MESSAGE_TYPING(14),
    MESSAGE_CONTENT(15),
    GUILD_SCHEDULED_EVENTS(16),
    AUTO_MODERATION_CONFIGURATION(20),
    AUTO_MODERATION_EXECUTION(21),
    GUILD_MESSAGE_POLLS(24),
    DIRECT_MESSAGE_POLLS(25);

    /** Those that have to be switched on in the developer portal. */
    public static final Set<Intent> PRIVILEGED =
            Set.of(GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT);

    private final int mask;

    Intent(int bit) {
        this.mask = 1 << bit;
    }

    int mask() {
        return mask;
    }

    static int allMasks() {
        int all = 0;
        for (Intent intent : values()) {
            all |= intent.mask;
        }
        return all;
    }

    /** The application's flags that show which privileged intents are switched on. */
    public static int applicationFlags(Set<Intent> allowed) {
        int flags = allowed.contains(GUILD_PRESENCES) ? 1 << 13 : 0;
        flags |= allowed.contains(GUILD_MEMBERS) ? 1 << 15 : 0;
        flags |= allowed.contains(MESSAGE_CONTENT) ? 1 << 19 : 0;
        return flags;
    }
}
