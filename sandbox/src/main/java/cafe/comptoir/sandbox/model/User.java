package cafe.comptoir.sandbox.model;

/** An account: the same person, with the same id, on every server. */
public record User(
        long id,
        String username,
        String displayName,
        boolean bot,
        String locale,
        boolean acceptsDms) {
    public User withAcceptsDms(boolean accepts) {
        return new User(id, username, displayName, bot, locale, accepts);
    }

    public String mention() {
        return "<@" + Snowflake.text(id) + ">";
    }
}
