package cafe.comptoir.sandbox.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A channel of a server, a thread, or a conversation with one person ({@code guildId} is {@code 0}). */
public record Channel(
        long id,
        ChannelType type,
        long guildId,
        long parentId,
        String name,
        int position,
        ChannelSettings settings,
        List<PermissionOverwrite> overwrites,
        @Nullable ThreadInfo thread,
        List<Long> recipients) {
    public Channel {
        overwrites = List.copyOf(overwrites);
        recipients = List.copyOf(recipients);
    }

    public boolean isDm() {
        return type == ChannelType.DM;
    }

    public boolean isThread() {
        return type.isThread();
    }

    public Optional<ThreadInfo> threadInfo() {
        return Optional.ofNullable(thread);
    }

    public String mention() {
        return "<#" + Snowflake.text(id) + ">";
    }

    public Channel withPlace(String newName, int newPosition, long newParent) {
        return new Channel(
                id,
                type,
                guildId,
                newParent,
                newName,
                newPosition,
                settings,
                overwrites,
                thread,
                recipients);
    }

    public Channel withSettings(ChannelSettings newSettings) {
        return new Channel(
                id,
                type,
                guildId,
                parentId,
                name,
                position,
                newSettings,
                overwrites,
                thread,
                recipients);
    }

    public Channel withOverwrites(List<PermissionOverwrite> newOverwrites) {
        return new Channel(
                id,
                type,
                guildId,
                parentId,
                name,
                position,
                settings,
                newOverwrites,
                thread,
                recipients);
    }

    /** The same channel without what it allows and refuses to a role or a member that is no more. */
    Channel withoutOverwriteOf(long targetId) {
        return overwrites.stream().noneMatch(it -> it.targetId() == targetId)
                ? this
                : withOverwrites(
                        overwrites.stream().filter(it -> it.targetId() != targetId).toList());
    }

    public Channel withThread(ThreadInfo newThread) {
        return new Channel(
                id,
                type,
                guildId,
                parentId,
                name,
                position,
                settings,
                overwrites,
                newThread,
                recipients);
    }
}
