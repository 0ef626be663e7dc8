package cafe.comptoir.sandbox.model;

import java.util.List;

/** A thread to be. */
public record NewThread(
        String name,
        ChannelType type,
        int autoArchiveMinutes,
        boolean invitable,
        int slowmodeSeconds,
        List<Long> appliedTags) {
    public NewThread called(String newName) {
        return new NewThread(
                newName, type, autoArchiveMinutes, invitable, slowmodeSeconds, appliedTags);
    }

    public NewThread withTags(List<Long> tags) {
        return new NewThread(name, type, autoArchiveMinutes, invitable, slowmodeSeconds, tags);
    }

    public static NewThread of(String name, ChannelType type) {
        return new NewThread(name, type, 4320, true, 0, List.of());
    }
}
