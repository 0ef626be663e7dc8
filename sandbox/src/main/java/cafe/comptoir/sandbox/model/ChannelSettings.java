package cafe.comptoir.sandbox.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be set on a channel besides its name, place and permissions. */
public record ChannelSettings(
        @Nullable String topic,
        boolean nsfw,
        int slowmodeSeconds,
        int defaultAutoArchiveMinutes,
        int defaultThreadSlowmodeSeconds,
        int flags,
        List<ForumTag> tags) {
    /** The flag of a forum in which every post has a tag. */
    public static final int REQUIRE_TAG = 1 << 4;

    public static final ChannelSettings DEFAULT =
            new ChannelSettings(null, false, 0, 0, 0, 0, List.of());

    public ChannelSettings {
        tags = List.copyOf(tags);
    }

    public ChannelSettings withTopic(@Nullable String newTopic) {
        return new ChannelSettings(
                newTopic,
                nsfw,
                slowmodeSeconds,
                defaultAutoArchiveMinutes,
                defaultThreadSlowmodeSeconds,
                flags,
                tags);
    }

    public ChannelSettings withSlowmode(int seconds) {
        return new ChannelSettings(
                topic,
                nsfw,
                seconds,
                defaultAutoArchiveMinutes,
                defaultThreadSlowmodeSeconds,
                flags,
                tags);
    }

    public ChannelSettings withFlags(int newFlags) {
        return new ChannelSettings(
                topic,
                nsfw,
                slowmodeSeconds,
                defaultAutoArchiveMinutes,
                defaultThreadSlowmodeSeconds,
                newFlags,
                tags);
    }

    public ChannelSettings withTags(List<ForumTag> newTags) {
        return new ChannelSettings(
                topic,
                nsfw,
                slowmodeSeconds,
                defaultAutoArchiveMinutes,
                defaultThreadSlowmodeSeconds,
                flags,
                newTags);
    }
}
