package cafe.comptoir.sandbox.model;

import org.jspecify.annotations.Nullable;

/** An account: the same person, with the same id, on every server. The avatar is a hash. */
public record User(
        long id,
        String username,
        String displayName,
        boolean bot,
        String locale,
        boolean acceptsDms,
        @Nullable String avatar) {
    public User(
            long id,
            String username,
            String displayName,
            boolean bot,
            String locale,
            boolean acceptsDms) {
        this(id, username, displayName, bot, locale, acceptsDms, null);
    }

    /** What is left of an account that was closed, under the name that Discord shows then. */
    User closed() {
        String gone = "deleted_user_" + Snowflake.text(id);
        return new User(id, gone, "Deleted User", bot, locale, false);
    }

    public User withAcceptsDms(boolean accepts) {
        return new User(id, username, displayName, bot, locale, accepts, avatar);
    }

    public User withLook(String newUsername, @Nullable String newAvatar) {
        String shown = bot ? newUsername : displayName;
        return new User(id, newUsername, shown, bot, locale, acceptsDms, newAvatar);
    }

    public String mention() {
        return "<@" + Snowflake.text(id) + ">";
    }
}
