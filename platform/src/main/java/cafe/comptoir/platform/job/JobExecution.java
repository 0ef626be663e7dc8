package cafe.comptoir.platform.job;

import cafe.comptoir.api.job.JobAbandoned;
import cafe.comptoir.api.job.JobHandler;
import cafe.comptoir.platform.storage.PluginStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one job and notes what came of it. */
final class JobExecution {

    private static final Logger log = LoggerFactory.getLogger(JobExecution.class);

    /** Until a disk that was full or a file that was locked is tried again. */
    private static final Duration NOTE_AGAIN = Duration.ofSeconds(5);

    private final String plugin;
    private final PluginStore store;
    private final JobTable table;
    private final Handlers handlers;
    private final Clock clock;
    private final Predicate<Throwable> unreachable;
    private final BooleanSupplier stopped;

    JobExecution(
            String plugin,
            PluginStore store,
            JobTable table,
            Handlers handlers,
            Clock clock,
            Predicate<Throwable> unreachable,
            BooleanSupplier stopped) {
        this.plugin = plugin;
        this.store = store;
        this.table = table;
        this.handlers = handlers;
        this.clock = clock;
        this.unreachable = unreachable;
        this.stopped = stopped;
    }

    /** Returns when the outcome is in the database, or when it never will be: then it runs again. */
    void run(Job job) {
        Optional<Throwable> failure = attempt(job);
        // An interruption was meant for the handler; what it did is noted all the same.
        Thread.interrupted();
        if (failure.isPresent() && stopped.getAsBoolean()) {
            log.debug("Job {} of plugin {} was interrupted", job.name(), plugin);
            return;
        }
        while (!noted(job, failure)) {
            try {
                Thread.sleep(NOTE_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Optional<Throwable> attempt(Job job) {
        JobHandler handler = handlers.get(job.name());
        Thread.currentThread().setContextClassLoader(handler.getClass().getClassLoader());
        try {
            handler.run(
                    handlers.scheduleOf(job.name()).isPresent() ? job.scheduled() : job.enqueued());
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    private boolean noted(Job job, Optional<Throwable> failure) {
        try {
            store.write(tx -> {
                note(tx, job, failure);
                return job;
            });
            return true;
        } catch (RuntimeException e) {
            if (stopped.getAsBoolean()) {
                log.warn(
                        "Job {} of plugin {} will run again: {}",
                        job.name(),
                        plugin,
                        e.getMessage());
                return true;
            }
            log.error("Plugin {} cannot note what came of its job {}", plugin, job.name(), e);
            return false;
        }
    }

    private void note(Handle tx, Job job, Optional<Throwable> failure) {
        if (failure.isEmpty()) {
            finish(tx, job);
        } else if (failure.get() instanceof JobAbandoned abandoned) {
            log.warn(
                    "Job {} of plugin {} is given up: {}",
                    job.name(),
                    plugin,
                    abandoned.getMessage());
            finish(tx, job);
        } else if (unreachable.test(failure.get())) {
            log.debug("Job {} of plugin {} waits for Discord", job.name(), plugin);
            table.postpone(
                    tx, job.seq(), clock.instant().plus(Times.UNREACHABLE_RETRY), job.attempts());
        } else {
            int failures = job.attempts() + 1;
            Duration wait = Times.backOff(failures);
            log.warn(
                    "Job {} of plugin {} failed, attempt {}, again in {} s: {}",
                    job.name(),
                    plugin,
                    failures,
                    wait.toSeconds(),
                    failure.get().toString(),
                    failure.get());
            table.postpone(tx, job.seq(), clock.instant().plus(wait), failures);
        }
    }

    private void finish(Handle tx, Job job) {
        handlers.scheduleOf(job.name())
                .ifPresentOrElse(
                        schedule ->
                                table.renew(tx, job.seq(), Times.next(schedule, clock.instant())),
                        () -> table.delete(tx, job.seq()));
    }
}
