package cafe.comptoir.sandbox.model;

/** Which stretch of a channel's history: at most one of the ids is not {@code 0}. */
public record Page(int limit, long before, long after, long around) {
    public static final Page NEWEST = new Page(50, 0, 0, 0);

    public static Page newest(int limit) {
        return new Page(limit, 0, 0, 0);
    }
}
