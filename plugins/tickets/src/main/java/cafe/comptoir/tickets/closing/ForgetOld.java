package cafe.comptoir.tickets.closing;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.job.Schedule;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.tickets.TicketsConfig;
import cafe.comptoir.tickets.discord.TicketPosts;
import cafe.comptoir.tickets.store.Retention;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the promise made to customers: after some time the café's own copies go. */
public final class ForgetOld {

    private final PluginDatabase database;
    private final Retention retention;
    private final TicketPosts posts;
    private final PluginFiles folder;
    private final Config<TicketsConfig> config;
    private final Clock clock;

    @Inject
    ForgetOld(
            PluginDatabase database,
            Retention retention,
            TicketPosts posts,
            PluginFiles folder,
            Config<TicketsConfig> config,
            Clock clock) {
        this.database = database;
        this.retention = retention;
        this.posts = posts;
        this.folder = folder;
        this.config = config;
        this.clock = clock;
    }

    public void register(Registrar on) {
        Schedule nightly = Schedule.daily(LocalTime.of(4, 30), config.get().timeZone());
        on.schedule("forget-old", nightly, this::run);
    }

    private void run(JobContext job) throws IOException {
        Duration kept = config.get().keepFor();
        if (kept.isZero()) {
            return;
        }
        Instant limit = clock.instant().minus(kept);
        List<TicketNumber> old = database.read(tx -> retention.closedBefore(tx, limit));
        RuntimeException failure = null;
        for (TicketNumber number : old) {
            try {
                forget(number);
            } catch (RuntimeException e) {
                // What Discord does not let us delete must not keep the next ticket.
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** The rows last: a crash in between must leave one by which the rest is found. */
    private void forget(TicketNumber number) throws IOException {
        posts.erase(number);
        deleteFolder(folder.resolve("tickets/" + number));
        database.write(tx -> {
            posts.forget(tx, number);
            retention.forget(tx, number);
            return number;
        });
    }

    private static void deleteFolder(Path doomed) throws IOException {
        if (!Files.exists(doomed)) {
            return;
        }
        List<Path> contents;
        try (Stream<Path> walk = Files.walk(doomed)) {
            contents = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : contents) {
            Files.delete(path);
        }
    }
}
