package cafe.comptoir.platform.job;

import cafe.comptoir.api.job.JobHandler;
import cafe.comptoir.api.job.Jobs;
import cafe.comptoir.api.job.Schedule;
import cafe.comptoir.platform.storage.PluginStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one plugin's jobs. Handlers are named first, then {@link #start} begins; jobs may be enqueued
 * at any time. All methods are safe for use by several threads.
 *
 * <p>A job's row stays until it has been done, so that a crash loses nothing. Which jobs run is known
 * in memory only: one host has the file, and after a crash none of them does.
 */
public final class JobRunner implements Jobs, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final int MOST_AT_ONCE = 32;
    private static final int MOST_DATA = 64 * 1024;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

    private final String plugin;
    private final PluginStore store;
    private final Clock clock;
    private final JobTable table = new JobTable();
    private final Handlers handlers = new Handlers();
    private final RunningJobs running = new RunningJobs();
    private final Alarm alarm = new Alarm();
    private final JobExecution execution;
    private volatile State state = State.NEW;

    private enum State {
        NEW,
        STARTED,
        STOPPED
    }

    /**
     * @param plugin its id, for the log
     * @param clock says what is due; where it is not the real time, {@link #runDue} must be called
     *     when it was moved
     * @param unreachable whether a failure means that Discord cannot be reached, which uses up no
     *     attempt
     */
    public JobRunner(
            String plugin, PluginStore store, Clock clock, Predicate<Throwable> unreachable) {
        this.plugin = plugin;
        this.store = store;
        this.clock = clock;
        this.execution =
                new JobExecution(
                        plugin,
                        store,
                        table,
                        handlers,
                        clock,
                        unreachable,
                        () -> state == State.STOPPED);
    }

    /** Names the handler of a job; before {@link #start} only. */
    public void handler(String name, JobHandler handler) {
        requireNew();
        handlers.job(name, handler);
    }

    /** Names work to be done again and again; before {@link #start} only. */
    public void schedule(String name, Schedule schedule, JobHandler handler) {
        requireNew();
        handlers.schedule(name, schedule, handler);
    }

    /** Begins to run what is due. */
    public void start() {
        requireNew();
        List<String> orphans =
                store.write(tx -> {
                    table.keepSchedules(tx, handlers.schedules(), clock.instant());
                    return table.namesOutside(tx, handlers.names());
                });
        orphans.forEach(name ->
                log.warn("Plugin {} has jobs '{}' that nobody handles; they wait", plugin, name));
        state = State.STARTED;
        if (!handlers.names().isEmpty()) {
            Thread.ofVirtual().name(plugin + "-jobs").start(this::runUntilStopped);
        }
    }

    /** Begins no more jobs, waits for running ones, interrupts those that remain; they run again. */
    public void stop(Duration drain) {
        state = State.STOPPED;
        running.close();
        alarm.ring();
        try {
            if (!running.awaitNone(drain)) {
                running.interrupt();
                if (!running.awaitNone(AFTER_INTERRUPT)) {
                    log.warn("{} jobs of plugin {} do not end", running.count(), plugin);
                }
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at the clock again and begins what is due; for tests that have moved it. */
    public void runDue() {
        alarm.ring();
    }

    /** Returns whether nothing runs and nothing was due at the given time. */
    public boolean idle(Instant now) {
        boolean nothingDue =
                state != State.STARTED
                        || handlers.names().isEmpty()
                        || store.read(tx -> table.due(tx, now, handlers.names(), 1)).isEmpty();
        return nothingDue && running.count() == 0;
    }

    @Override
    public void now(Handle transaction, String job, String key, DataObject data) {
        table.insert(transaction, known(job), null, key, text(job, data), clock.instant());
        store.afterCommit(alarm::ring);
    }

    @Override
    public void at(Handle transaction, String job, String id, Instant when, DataObject data) {
        table.withdraw(transaction, known(job), id, running.seqs());
        table.insert(transaction, job, id, id, text(job, data), when);
        store.afterCommit(alarm::ring);
    }

    @Override
    public void cancel(Handle transaction, String job, String id) {
        table.withdraw(transaction, known(job), id, running.seqs());
    }

    @Override
    public void close() {
        stop(Duration.ZERO);
    }

    private void requireNew() {
        if (state != State.NEW) {
            throw new IllegalStateException("the jobs of plugin %s have begun".formatted(plugin));
        }
    }

    /** Before the start not all names are known. */
    private String known(String job) {
        if (state == State.STARTED && !handlers.isJob(job)) {
            throw new IllegalArgumentException("plugin %s has no job '%s'".formatted(plugin, job));
        }
        return job;
    }

    private static String text(String job, DataObject data) {
        String text = data.toString();
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > MOST_DATA) {
            throw new IllegalArgumentException(
                    "the data of the job '%s' is %d bytes, over 64 KiB".formatted(job, size));
        }
        return text;
    }

    private void runUntilStopped() {
        while (state == State.STARTED) {
            alarm.await(beginDue());
        }
    }

    /** Begins what is due and returns how long nothing else will be. */
    private Duration beginDue() {
        try {
            Instant now = clock.instant();
            // A write transaction, so that a timer is not taken back between the look and the
            // start.
            return store.write(tx -> beginDue(tx, now));
        } catch (RuntimeException e) {
            if (state == State.STARTED) {
                log.error(
                        "Plugin {} cannot look for jobs, again in {} s",
                        plugin,
                        LOOK_AGAIN.toSeconds(),
                        e);
            }
            return LOOK_AGAIN;
        }
    }

    private Duration beginDue(Handle tx, Instant now) {
        int busy = running.count();
        if (busy < MOST_AT_ONCE && state == State.STARTED) {
            // Those that run are among the rows.
            table.due(tx, now, handlers.names(), MOST_AT_ONCE)
                    .forEach(job -> running.start(job, plugin + "-" + job.name(), () -> run(job)));
        }
        return table.next(tx, now, handlers.names())
                .map(next -> Duration.between(now, next))
                .orElse(Alarm.LONG);
    }

    private void run(Job job) {
        try {
            execution.run(job);
        } finally {
            running.end(job);
            alarm.ring();
        }
    }
}
