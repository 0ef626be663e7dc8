package cafe.comptoir.platform.people;

import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.platform.config.HostConfig;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import org.jspecify.annotations.Nullable;

/** The café's servers: those that {@code comptoir.yml} names, as far as JDA sees them. */
public final class DiscordServers implements Servers {

    private final Supplier<HostConfig> config;
    private volatile @Nullable JDA jda;

    public DiscordServers(Supplier<HostConfig> config) {
        this.config = config;
    }

    /** Names the connection to Discord; before that no server is available. */
    public void connect(JDA jda) {
        this.jda = jda;
    }

    @Override
    public Guild company() {
        return find(companyId())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the company server is not available; is the bot on it, and"
                                        + " is its id right in comptoir.yml?"));
    }

    @Override
    public List<Guild> publicServers() {
        return config.get().servers().publicServers().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<ServerKind> kindOf(Guild server) {
        long id = server.getIdLong();
        if (id == companyId()) {
            return Optional.of(ServerKind.COMPANY);
        }
        return config.get().servers().publicServers().contains(id)
                ? Optional.of(ServerKind.PUBLIC)
                : Optional.empty();
    }

    /** Returns all servers that are available, the company's first. */
    Stream<Guild> all() {
        return Stream.concat(find(companyId()).stream(), publicServers().stream());
    }

    Optional<JDA> jda() {
        return Optional.ofNullable(jda);
    }

    private long companyId() {
        return config.get().servers().company().orElse(0L);
    }

    private Optional<Guild> find(long id) {
        JDA connected = jda;
        return connected == null
                ? Optional.empty()
                : Optional.ofNullable(connected.getGuildById(id));
    }
}
