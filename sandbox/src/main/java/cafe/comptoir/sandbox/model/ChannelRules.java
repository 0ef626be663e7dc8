package cafe.comptoir.sandbox.model;

import java.util.Locale;

/** Discord's limits on channels: how many, how called. */
final class ChannelRules {
    private static final int MAX_IN_GUILD = 500;
    private static final int MAX_IN_CATEGORY = 50;
    private static final int MAX_NAME = 100;
    private static final int MAX_TOPIC = 1024;
    private static final int MAX_FORUM_TOPIC = 4096;
    private static final int MAX_SLOWMODE = 21_600;
    private static final int MAX_TAGS = 20;

    private final State state;

    ChannelRules(State state) {
        this.state = state;
    }

    /** Text channels are called in lower case, without spaces and most punctuation; categories and threads as written. */
    static String normalise(String name, ChannelType type) {
        if (type == ChannelType.CATEGORY || type.isThread()) {
            return name.strip();
        }
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "-")
                .replaceAll("[!\"#$%&'()*+,./:;<=>?@\\[\\\\\\]^`{|}~]", "")
                .replaceAll("-{2,}", "-");
    }

    void checkRoom(long guildId, NewChannel wanted) {
        long inGuild = count(guildId, -1);
        if (inGuild >= MAX_IN_GUILD) {
            throw DiscordError.MAX_GUILD_CHANNELS.exception();
        }
        checkParent(guildId, wanted.parentId(), wanted.type());
    }

    /** A parent must be a category of the same server with room left. */
    void checkParent(long guildId, long parentId, ChannelType type) {
        if (parentId == 0) {
            return;
        }
        Channel parent = state.channels.get(parentId);
        boolean fits =
                parent != null
                        && parent.type() == ChannelType.CATEGORY
                        && parent.guildId() == guildId
                        && type != ChannelType.CATEGORY;
        if (!fits) {
            throw FormErrors.single(
                    "parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist");
        }
        if (count(guildId, parentId) >= MAX_IN_CATEGORY) {
            throw FormErrors.single(
                    "parent_id",
                    "CHANNEL_PARENT_MAX_CHANNELS",
                    "Maximum number of channels in category reached (50)");
        }
    }

    static void check(String name, ChannelType type, ChannelSettings settings) {
        FormErrors errors = new FormErrors();
        errors.length("name", name, 1, MAX_NAME);
        String topic = settings.topic();
        int maxTopic = type == ChannelType.FORUM ? MAX_FORUM_TOPIC : MAX_TOPIC;
        errors.length("topic", topic == null ? "" : topic, 0, maxTopic);
        if (settings.slowmodeSeconds() < 0 || settings.slowmodeSeconds() > MAX_SLOWMODE) {
            errors.add(
                    "rate_limit_per_user",
                    "NUMBER_TYPE_MAX",
                    "int value should be less than or equal to 21600.");
        }
        if (settings.tags().size() > MAX_TAGS) {
            errors.add("available_tags", "BASE_TYPE_BAD_LENGTH", "Must be 20 or fewer in length.");
        }
        errors.throwIfAny();
    }

    /** Gives new tags their ids. */
    ChannelSettings numbered(ChannelSettings settings) {
        return settings.withTags(
                settings.tags().stream()
                        .map(tag ->
                                tag.id() != 0
                                        ? tag
                                        : new ForumTag(
                                                state.ids.next(),
                                                tag.name(),
                                                tag.moderated(),
                                                tag.emoji()))
                        .toList());
    }

    int nextPosition(long guildId, long parentId) {
        return state.channels.values().stream()
                        .filter(c -> c.guildId() == guildId && c.parentId() == parentId)
                        .filter(c -> !c.isThread())
                        .mapToInt(Channel::position)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private long count(long guildId, long parentOrAny) {
        return state.channels.values().stream()
                .filter(c -> c.guildId() == guildId && !c.isThread())
                .filter(c -> parentOrAny == -1 || c.parentId() == parentOrAny)
                .count();
    }
}
