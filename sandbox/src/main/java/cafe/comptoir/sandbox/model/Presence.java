package cafe.comptoir.sandbox.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether somebody is there, and what they are doing as far as they say so. */
public record Presence(Status status, @Nullable Activity activity) {
    static final Presence ONLINE = new Presence(Status.ONLINE, null);
    static final Presence OFFLINE = new Presence(Status.OFFLINE, null);

    public boolean offline() {
        return status == Status.OFFLINE;
    }

    /** What a dot beside the picture shows. */
    public enum Status {
        ONLINE,
        IDLE,
        DND,
        OFFLINE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The type has Discord's code: 0 plays, 1 streams, 2 listens, 3 watches, 4 is in one's own words, 5 competes. */
    public record Activity(int type, String name, @Nullable String state, @Nullable String url) {}
}
