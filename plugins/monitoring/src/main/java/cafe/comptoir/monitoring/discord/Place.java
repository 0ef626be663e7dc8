package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.monitoring.MonitoringConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/** The channel for alerts, created where it is missing. */
final class Place {

    private final Servers servers;
    private final Config<MonitoringConfig> config;

    /** Two jobs that miss it at the same time must not create it twice. */
    private final ReentrantLock creating = new ReentrantLock();

    @Inject
    Place(Servers servers, Config<MonitoringConfig> config) {
        this.servers = servers;
        this.config = config;
    }

    TextChannel alerts() {
        Guild company = servers.company();
        String wanted = config.get().channel();
        return find(company, wanted).orElseGet(() -> create(company, wanted));
    }

    private TextChannel create(Guild company, String wanted) {
        creating.lock();
        try {
            return find(company, wanted)
                    .orElseGet(() -> company.createTextChannel(wanted).complete());
        } finally {
            creating.unlock();
        }
    }

    private static Optional<TextChannel> find(Guild company, String wanted) {
        if (wanted.matches("\\d{15,20}")) {
            return Optional.ofNullable(company.getTextChannelById(wanted));
        }
        List<TextChannel> named = company.getTextChannelsByName(wanted, true);
        return named.stream().findFirst();
    }
}
