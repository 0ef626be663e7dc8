package cafe.comptoir.sandbox.model;

import java.util.Optional;

/** The kinds of channels that the sandbox knows, with Discord's codes. */
public enum ChannelType {
    TEXT(0),
    DM(1),
    CATEGORY(4),
    ANNOUNCEMENT(5),
    ANNOUNCEMENT_THREAD(10),
    PUBLIC_THREAD(11),
    PRIVATE_THREAD(12),
    FORUM(15);

    private final int code;

    ChannelType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public boolean isThread() {
        return this == ANNOUNCEMENT_THREAD || this == PUBLIC_THREAD || this == PRIVATE_THREAD;
    }

    public boolean holdsMessages() {
        return this != CATEGORY && this != FORUM;
    }

    public static Optional<ChannelType> ofCode(int code) {
        for (ChannelType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
