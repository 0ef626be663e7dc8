package cafe.comptoir.platform.commands;

import cafe.comptoir.api.people.Servers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the commands of all plugins to all servers of the café, one server at a time, with a request
 * only where something differs. Changes that come in a burst are brought there together.
 */
public final class CommandSync implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CommandSync.class);

    /** Long enough for the plugins of one start or swap, too short for anybody to notice. */
    private static final Duration BURST = Duration.ofMillis(20);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LAST_RETRY = Duration.ofMinutes(10);

    private final Servers servers;
    private final ScheduledThreadPoolExecutor thread;

    // All of these are guarded by this.
    private final Map<String, PluginCommands> offered = new TreeMap<>();
    private final Map<Long, Fingerprint> brought = new HashMap<>();
    private final List<Goal> goals = new ArrayList<>();
    private boolean started;
    private boolean retrying;
    private long wanted;
    private long done;
    private Duration nextRetry = FIRST_RETRY;
    private @Nullable Future<?> next;

    private record Goal(long version, CompletableFuture<Void> reached) {}

    public CommandSync(Servers servers) {
        this.servers = servers;
        thread =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("commands").factory());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Says which commands a plugin has now. Nothing is sent before {@link #start}. */
    public synchronized void offer(String plugin, PluginCommands commands) {
        offered.put(plugin, commands);
        change();
    }

    /** Says that a plugin has no commands any more. */
    public synchronized void withdraw(String plugin) {
        if (offered.remove(plugin) != null) {
            change();
        }
    }

    /** Begins to send, now that the servers are known. */
    public synchronized void start() {
        started = true;
        change();
    }

    /** Has all servers looked at again, because one has become available. */
    public synchronized void refresh() {
        brought.clear();
        change();
    }

    /** Returns what completes when Discord has what was offered and withdrawn up to now. */
    public synchronized CompletableFuture<Void> settled() {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        if (started && done == wanted) {
            reached.complete(null);
        } else {
            goals.add(new Goal(wanted, reached));
        }
        return reached;
    }

    /** Returns whether Discord has what was offered, or is not to be asked again before a while. */
    public synchronized boolean idle() {
        return !started || done == wanted || retrying;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void change() {
        wanted++;
        retrying = false;
        schedule(BURST);
    }

    private void schedule(Duration delay) {
        if (!started || thread.isShutdown()) {
            return;
        }
        if (next != null) {
            next.cancel(false);
        }
        Runnable task = this::bringToAll;
        next = thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void bringToAll() {
        long version = begin();
        boolean all = true;
        for (Guild server : available()) {
            all &= bring(server);
        }
        end(version, all);
    }

    private synchronized long begin() {
        retrying = false;
        return wanted;
    }

    private synchronized void end(long version, boolean all) {
        if (all) {
            done = version;
            nextRetry = FIRST_RETRY;
            goals.removeIf(goal -> goal.version() <= version && goal.reached().complete(null));
        } else if (version == wanted) {
            retrying = true;
            schedule(nextRetry);
            Duration doubled = nextRetry.multipliedBy(2);
            nextRetry = doubled.compareTo(LAST_RETRY) < 0 ? doubled : LAST_RETRY;
        }
    }

    private boolean bring(Guild server) {
        List<CommandData> commands = commandsFor(server);
        Fingerprint goal = Fingerprint.of(commands);
        try {
            if (!goal.equals(known(server))) {
                server.updateCommands().addCommands(commands).complete();
                log.debug("Server {} has {} commands now", server.getName(), commands.size());
            }
            remember(server, goal);
            return true;
        } catch (ErrorResponseException refused) {
            report(server, refused);
            return false;
        } catch (RuntimeException failure) {
            if (!thread.isShutdown()) {
                log.warn("Commands were not brought to server {}", server.getName(), failure);
            }
            return false;
        }
    }

    private static void report(Guild server, ErrorResponseException refused) {
        if (refused.getErrorResponse() == ErrorResponse.MISSING_ACCESS) {
            log.warn(
                    "The bot may not have commands on server \"{}\"; invite it there again with the"
                            + " scope applications.commands",
                    server.getName());
        } else {
            log.warn(
                    "Commands were not brought to server \"{}\": {}",
                    server.getName(),
                    refused.getMessage());
        }
    }

    private Fingerprint known(Guild server) {
        synchronized (this) {
            Fingerprint known = brought.get(server.getIdLong());
            if (known != null) {
                return known;
            }
        }
        try {
            return Fingerprint.of(
                    server.retrieveCommands(true).complete().stream()
                            .map(CommandData::fromCommand)
                            .toList());
        } catch (IllegalArgumentException strange) {
            log.debug("Server {} has commands that JDA cannot build", server.getName(), strange);
            return new Fingerprint("");
        }
    }

    private synchronized void remember(Guild server, Fingerprint fingerprint) {
        brought.put(server.getIdLong(), fingerprint);
    }

    private synchronized List<CommandData> commandsFor(Guild server) {
        return servers.kindOf(server).stream()
                .flatMap(kind -> offered.values().stream().flatMap(all -> all.on(kind).stream()))
                .toList();
    }

    private List<Guild> available() {
        try {
            return Stream.concat(Stream.of(servers.company()), servers.publicServers().stream())
                    .toList();
        } catch (IllegalStateException companyUnavailable) {
            return servers.publicServers();
        }
    }
}
