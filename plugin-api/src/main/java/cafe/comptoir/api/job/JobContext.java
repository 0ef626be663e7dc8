package cafe.comptoir.api.job;

import java.time.Instant;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * One run of a job.
 *
 * @param id the job's id, unique per name
 * @param data what was enqueued with it
 * @param due when it was to run
 * @param attempt 1 for the first run, one more after each failure
 */
public record JobContext(String id, DataObject data, Instant due, int attempt) {}
