package cafe.comptoir.sandbox.model;

import org.jspecify.annotations.Nullable;

/** What can be set on a server besides its name; the levels are Discord's codes, the icon is a hash. */
public record GuildSettings(
        @Nullable String icon,
        @Nullable String description,
        long systemChannelId,
        int systemChannelFlags,
        int verificationLevel,
        int notifications,
        int contentFilter,
        int afkTimeoutSeconds) {
    public static final GuildSettings DEFAULT = new GuildSettings(null, null, 0, 0, 1, 0, 0, 300);

    /** With another channel for what Discord itself has to say. */
    GuildSettings withSystemChannel(long channelId) {
        return new GuildSettings(
                icon,
                description,
                channelId,
                systemChannelFlags,
                verificationLevel,
                notifications,
                contentFilter,
                afkTimeoutSeconds);
    }
}
