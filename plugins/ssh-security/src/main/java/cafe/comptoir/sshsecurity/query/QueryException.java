package cafe.comptoir.sshsecurity.query;

/** A query that cannot be understood; says which text of the bundles explains it. */
public final class QueryException extends Exception {

    private final String key;
    private final String argument;

    QueryException(String key, String argument) {
        super(key + ": " + argument);
        this.key = key;
        this.argument = argument;
    }

    public String key() {
        return key;
    }

    public String argument() {
        return argument;
    }
}
