package cafe.comptoir.sandbox.model;

import java.time.Instant;

/** Discord's identifiers: milliseconds since 2015 in the upper 42 bits. {@code 0} means "none" in this model. */
public final class Snowflake {
    /** 2015-01-01T00:00:00Z. */
    public static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;

    private static final int TIME_SHIFT = 22;

    private Snowflake() {}

    public static long atStartOf(Instant instant) {
        return (instant.toEpochMilli() - DISCORD_EPOCH_MILLIS) << TIME_SHIFT;
    }

    public static Instant createdAt(long id) {
        return Instant.ofEpochMilli((id >>> TIME_SHIFT) + DISCORD_EPOCH_MILLIS);
    }

    public static String text(long id) {
        return Long.toUnsignedString(id);
    }

    /** Reads an id; anything that is not one reads as {@code 0}, which no entity has. */
    public static long parse(String text) {
        if (text.isEmpty() || text.length() > 20 || !text.chars().allMatch(Character::isDigit)) {
            return 0;
        }
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException tooLarge) {
            return 0;
        }
    }
}
