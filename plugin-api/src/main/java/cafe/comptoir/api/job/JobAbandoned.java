package cafe.comptoir.api.job;

/** Thrown by a job that can never succeed; it is logged with its reason and not run again. */
public final class JobAbandoned extends Exception {

    public JobAbandoned(String reason) {
        super(reason);
    }

    public JobAbandoned(String reason, Throwable cause) {
        super(reason, cause);
    }
}
