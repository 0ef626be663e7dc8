package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.PermissionNames;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.monitoring.MonitoringConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/** The channel for alerts, created where it is missing. */
final class Place {

    private static final List<Permission> NEEDED =
            List.of(
                    Permission.VIEW_CHANNEL,
                    Permission.MESSAGE_SEND,
                    Permission.MESSAGE_EMBED_LINKS,
                    Permission.MESSAGE_ATTACH_FILES,
                    Permission.MESSAGE_HISTORY);

    /** Where alerts go when the channel of the settings, named by its id, is not there any more. */
    private static final String INSTEAD = "alertes";

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
        return find(company, wanted)
                .orElseGet(() -> create(company, isId(wanted) ? INSTEAD : wanted));
    }

    /** Returns what keeps alerts from being where the settings want them; empty if nothing does. */
    Optional<String> trouble(Texts texts) {
        Guild company = servers.company();
        String wanted = config.get().channel();
        Optional<TextChannel> channel = find(company, wanted);
        if (channel.isEmpty()) {
            return isId(wanted)
                    ? Optional.of(texts.get("trouble.channel.gone", wanted, INSTEAD))
                    : Optional.empty();
        }
        String missing =
                NEEDED.stream()
                        .filter(it -> !company.getSelfMember().hasPermission(channel.get(), it))
                        .map(it -> PermissionNames.in(texts.locale(), it))
                        .collect(Collectors.joining(", "));
        return Optional.of(missing)
                .filter(it -> !it.isEmpty())
                .map(it -> texts.get("trouble.channel", channel.get().getName(), it));
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

    private static boolean isId(String wanted) {
        return wanted.matches("\\d{15,20}");
    }

    private static Optional<TextChannel> find(Guild company, String wanted) {
        if (isId(wanted)) {
            return Optional.ofNullable(company.getTextChannelById(wanted));
        }
        List<TextChannel> named = company.getTextChannelsByName(wanted, true);
        return named.stream().findFirst();
    }
}
