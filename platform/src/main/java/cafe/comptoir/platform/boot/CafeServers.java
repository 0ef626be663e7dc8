package cafe.comptoir.platform.boot;

import cafe.comptoir.platform.config.HostConfig;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the servers that {@code comptoir.yml} names with those that the bot is on. */
final class CafeServers {

    private static final Logger log = LoggerFactory.getLogger(CafeServers.class);

    private final JDA jda;
    private final Application application;

    CafeServers(JDA jda, Application application) {
        this.jda = jda;
        this.application = application;
    }

    /**
     * Checks that the employees' server is known; a missing server for customers is only warned about,
     * as the rest of the café works without.
     *
     * @throws StartFailure.ServersUnknown if the host could not do anything useful
     */
    void check(HostConfig.Servers servers) {
        if (servers.company().isEmpty()) {
            throw unknown(
                    "comptoir.yml does not say under 'servers' which server is the company's.");
        }
        long company = servers.company().get();
        if (!knows(company)) {
            throw unknown(
                    "The bot is not on the server %d that comptoir.yml names as 'company'."
                            .formatted(company));
        }
        for (long server : servers.publicServers()) {
            if (!knows(server)) {
                log.warn(
                        "The bot is not on the server {} that comptoir.yml lists as 'public'; invite it: {}",
                        server,
                        invitation());
            }
        }
        if (servers.publicServers().isEmpty()) {
            log.warn("comptoir.yml lists no server for customers under 'servers: public'.");
        }
    }

    /** Says in the log what would keep the host from starting with an edit of these. */
    void look(HostConfig.Servers servers) {
        try {
            check(servers);
        } catch (StartFailure.ServersUnknown e) {
            log.error("{}", e.getMessage());
        }
    }

    private boolean knows(long server) {
        return jda.getGuildById(server) != null || jda.isUnavailable(server);
    }

    private StartFailure unknown(String what) {
        List<Guild> guilds = jda.getGuilds();
        String advice =
                guilds.isEmpty()
                        ? " The bot is on no server yet; invite it: " + invitation()
                        : guilds.stream()
                                .map(guild ->
                                        "%n  %s  %s".formatted(guild.getId(), guild.getName()))
                                .collect(
                                        Collectors.joining(
                                                "",
                                                " Copy the ids from these, which the bot is on:",
                                                ""));
        return new StartFailure.ServersUnknown(what + advice);
    }

    private String invitation() {
        return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands"
                .formatted(application.id());
    }
}
