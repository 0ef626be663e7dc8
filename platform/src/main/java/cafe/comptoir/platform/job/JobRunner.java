package cafe.comptoir.platform.job;

import cafe.comptoir.api.job.JobHandler;
import cafe.comptoir.api.job.Jobs;
import cafe.comptoir.api.job.Schedule;
import cafe.comptoir.platform.storage.PluginStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jdbi.v3.core.Handle;

/**
 * Runs one plugin's jobs. Handlers are named first, then {@link #start} begins; jobs may be enqueued
 * at any time. All methods are safe for use by several threads.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class JobRunner implements Jobs, AutoCloseable {

    /**
     * @param plugin its id, for the log
     * @param clock says what is due; where it is not the real time, {@link #runDue} must be called
     *     when it was moved
     * @param unreachable whether a failure means that Discord cannot be reached, which uses up no
     *     attempt
     */
    public JobRunner(
            String plugin, PluginStore store, Clock clock, Predicate<Throwable> unreachable) {}

    /** Names the handler of a job; before {@link #start} only. */
    public void handler(String name, JobHandler handler) {
        throw new UnsupportedOperationException();
    }

    /** Names work to be done again and again; before {@link #start} only. */
    public void schedule(String name, Schedule schedule, JobHandler handler) {
        throw new UnsupportedOperationException();
    }

    /** Begins to run what is due. */
    public void start() {
        throw new UnsupportedOperationException();
    }

    /** Begins no more jobs, waits for running ones, interrupts those that remain; they run again. */
    public void stop(Duration drain) {
        throw new UnsupportedOperationException();
    }

    /** Looks at the clock again and begins what is due; for tests that have moved it. */
    public void runDue() {
        throw new UnsupportedOperationException();
    }

    /** Returns whether nothing runs and nothing was due at the given time. */
    public boolean idle(Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void now(Handle transaction, String job, String key, DataObject data) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void at(Handle transaction, String job, String id, Instant when, DataObject data) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel(Handle transaction, String job, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        stop(Duration.ZERO);
    }
}
