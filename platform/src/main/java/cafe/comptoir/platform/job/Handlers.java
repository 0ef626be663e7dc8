package cafe.comptoir.platform.job;

import cafe.comptoir.api.job.JobHandler;
import cafe.comptoir.api.job.Schedule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a plugin does under which names. Written before the start, only read after it. */
final class Handlers {

    private final Map<String, JobHandler> handlers = new HashMap<>();
    private final Map<String, Schedule> schedules = new LinkedHashMap<>();

    void job(String name, JobHandler handler) {
        if (handlers.putIfAbsent(name, handler) != null) {
            throw new IllegalArgumentException(
                    "the job or schedule '%s' is registered twice".formatted(name));
        }
    }

    void schedule(String name, Schedule schedule, JobHandler handler) {
        job(name, handler);
        schedules.put(name, schedule);
    }

    Set<String> names() {
        return handlers.keySet();
    }

    Map<String, Schedule> schedules() {
        return schedules;
    }

    Optional<Schedule> scheduleOf(String name) {
        return Optional.ofNullable(schedules.get(name));
    }

    boolean isJob(String name) {
        return handlers.containsKey(name) && !schedules.containsKey(name);
    }

    JobHandler get(String name) {
        @Nullable JobHandler handler = handlers.get(name);
        if (handler == null) {
            throw new IllegalStateException("no handler for the job '%s'".formatted(name));
        }
        return handler;
    }
}
