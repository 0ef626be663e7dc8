package cafe.comptoir.sandbox.model;

/** Makes new snowflakes, each larger than the one before even when the clock stands still. */
final class IdSource {
    private final Timeline time;
    private long last;

    IdSource(Timeline time) {
        this.time = time;
    }

    long last() {
        return last;
    }

    void goOnAfter(long id) {
        last = Math.max(last, id);
    }

    long next() {
        last = Math.max(last + 1, Snowflake.atStartOf(time.now()));
        return last;
    }
}
