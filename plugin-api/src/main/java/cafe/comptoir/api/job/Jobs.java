package cafe.comptoir.api.job;

import java.time.Instant;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jdbi.v3.core.Handle;

/**
 * Enqueues durable jobs. All methods write through the caller's transaction: the job exists if and only
 * if the transaction commits, and starts right after it.
 *
 * <pre>{@code
 * database.write(tx -> {
 *     tickets.close(tx, number);
 *     jobs.now(tx, "announce-closing", "ticket-" + number, DataObject.empty().put("ticket", number));
 *     return number;
 * });
 * }</pre>
 */
public interface Jobs {

    /**
     * Enqueues a job to be run as soon as possible.
     *
     * @param job a name given to {@link cafe.comptoir.api.plugin.Registrar#job}
     * @param key jobs with the same key, of whatever name, run one after the other in the order they
     *     were enqueued
     * @param data up to 64 KiB as JSON
     */
    void now(Handle transaction, String job, String key, DataObject data);

    /**
     * Enqueues a job to be run at a time. One with the same name and id that has not begun is replaced.
     *
     * @param id names this job, so that it can be replaced or cancelled; also its key
     */
    void at(Handle transaction, String job, String id, Instant when, DataObject data);

    /** Takes back a job enqueued with {@link #at}; does nothing if it has begun or never was. */
    void cancel(Handle transaction, String job, String id);
}
