package cafe.comptoir.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.job.JobHandler;
import cafe.comptoir.platform.storage.Databases;
import cafe.comptoir.platform.storage.PluginStore;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A plugin's jobs on a real file, with a clock that the test moves. */
final class JobBench implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final ManualClock clock = new ManualClock();
    final List<String> ran = new CopyOnWriteArrayList<>();
    final Databases databases;
    PluginStore store;
    JobRunner jobs;

    JobBench(Path root) {
        databases = new Databases(root.resolve("data"));
        store = open("shop");
        jobs = runner();
    }

    PluginStore open(String name) {
        return databases.open(name, ClassLoader.getPlatformClassLoader());
    }

    JobRunner runner() {
        return new JobRunner("shop", store, clock, ConnectException.class::isInstance);
    }

    /** Ends this host and makes ready the next, as after a restart. */
    void restart() {
        jobs.stop(Duration.ZERO);
        store.close();
        store = open("shop");
        jobs = runner();
    }

    /** A handler that notes each run as {@code name:key/attempt}. */
    JobHandler noting(String name) {
        return job -> ran.add(note(name, job));
    }

    static String note(String name, JobContext job) {
        return "%s:%s/%d".formatted(name, job.data().getString("key", job.id()), job.attempt());
    }

    void now(String job, String key) {
        store.write(tx -> {
            jobs.now(tx, job, key, DataObject.empty().put("key", key));
            return tx;
        });
    }

    void at(String job, String id, Duration later) {
        Instant when = clock.instant().plus(later);
        store.write(tx -> {
            jobs.at(tx, job, id, when, DataObject.empty());
            return tx;
        });
    }

    void cancel(String job, String id) {
        store.write(tx -> {
            jobs.cancel(tx, job, id);
            return tx;
        });
    }

    void start(Consumer<JobRunner> registration) {
        registration.accept(jobs);
        jobs.start();
    }

    /** Moves the clock and waits until all that is due has been done. */
    void advance(Duration by) {
        clock.advance(by);
        jobs.runDue();
        settle();
    }

    void settle() {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!jobs.idle(clock.instant())) {
            assertThat(Instant.now()).as("jobs settle; so far %s", ran).isBefore(limit);
        }
    }

    int rows() {
        return store.read(
                tx -> tx.createQuery("SELECT count(*) FROM comptoir_job").mapTo(int.class).one());
    }

    @Override
    public void close() {
        jobs.close();
        databases.close();
    }
}
