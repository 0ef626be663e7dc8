package cafe.comptoir.api.job;

/**
 * Does a job. It may be run again after a crash in the middle, so doing it twice must do no harm.
 */
@FunctionalInterface
public interface JobHandler {

    /**
     * Does the job, on a virtual thread; may block.
     *
     * @throws JobAbandoned to give up: no later run could succeed
     * @throws Exception to have it run again, after 2 s, doubled each time up to 10 min; jobs with the
     *     same key wait behind it. While Discord is unreachable jobs wait without counting attempts
     */
    void run(JobContext job) throws Exception;
}
