package cafe.comptoir.platform.job;

import cafe.comptoir.api.job.JobContext;
import java.time.Instant;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * One row of the job table.
 *
 * @param seq the order of enqueueing
 * @param id given by the plugin; null for a job that runs as soon as possible
 * @param lane jobs of one lane run one after the other
 */
record Job(
        long seq,
        String name,
        @Nullable String id,
        String lane,
        String data,
        Instant due,
        int attempts) {

    JobContext enqueued() {
        return new JobContext(
                id == null ? "#" + seq : id, DataObject.fromJson(data), due, attempts + 1);
    }

    JobContext scheduled() {
        return new JobContext(name, DataObject.empty(), due, attempts + 1);
    }
}
