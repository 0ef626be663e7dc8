package cafe.comptoir.sandbox.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A channel to be. Without overwrites it takes those of its category; without position it goes last. */
public record NewChannel(
        String name,
        ChannelType type,
        long parentId,
        @Nullable Integer position,
        ChannelSettings settings,
        @Nullable List<PermissionOverwrite> overwrites) {
    public static NewChannel of(String name, ChannelType type, long parentId) {
        return new NewChannel(name, type, parentId, null, ChannelSettings.DEFAULT, null);
    }

    public NewChannel withOverwrites(List<PermissionOverwrite> newOverwrites) {
        return new NewChannel(name, type, parentId, position, settings, newOverwrites);
    }

    public NewChannel withSettings(ChannelSettings newSettings) {
        return new NewChannel(name, type, parentId, position, newSettings, overwrites);
    }
}
