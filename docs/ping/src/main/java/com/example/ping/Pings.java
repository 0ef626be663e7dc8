package com.example.ping;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.job.Jobs;
import cafe.comptoir.api.storage.PluginDatabase;
import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jdbi.v3.core.Handle;

/** The pings of each channel. */
final class Pings {

    static final String SUMMARY = "summary";

    private final PluginDatabase database;
    private final Jobs jobs;
    private final Config<PingConfig> config;
    private final Clock clock;

    @Inject
    Pings(PluginDatabase database, Jobs jobs, Config<PingConfig> config, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    /** Adds a ping, puts the summary off, and returns the channel's total: all of it or nothing. */
    long add(long channel, long person) {
        Instant now = clock.instant();
        Instant summary = now.plus(config.get().summaryAfter());
        DataObject data = DataObject.empty().put("channel", channel);
        return database.write(tx -> {
            tx.createUpdate("INSERT INTO ping (channel, person, at) VALUES (?, ?, ?)")
                    .bind(0, channel)
                    .bind(1, person)
                    .bind(2, now.toEpochMilli())
                    .execute();
            jobs.at(tx, SUMMARY, Long.toString(channel), summary, data);
            return total(tx, channel);
        });
    }

    long total(long channel) {
        return database.read(tx -> total(tx, channel));
    }

    private static long total(Handle tx, long channel) {
        return tx.createQuery("SELECT count(*) FROM ping WHERE channel = ?")
                .bind(0, channel)
                .mapTo(Long.class)
                .one();
    }
}
