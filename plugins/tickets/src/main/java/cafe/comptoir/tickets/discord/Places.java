package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.tickets.TicketsConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** The categories and channels that {@code tickets.yml} names, created where they are missing. */
public final class Places {

    private final Servers servers;
    private final Config<TicketsConfig> config;

    /** Two jobs that miss the same channel at the same time must not create it twice. */
    private final ReentrantLock creating = new ReentrantLock();

    @Inject
    Places(Servers servers, Config<TicketsConfig> config) {
        this.servers = servers;
        this.config = config;
    }

    /** Returns the channel of the company server that holds the cards. */
    public TextChannel cards() {
        return textChannel(servers.company(), config.get().places().cards());
    }

    /** Returns the channel of the company server that holds the transcripts. */
    public TextChannel archive() {
        return textChannel(servers.company(), config.get().places().archive());
    }

    /**
     * Returns a category for ticket channels.
     *
     * @param nth 1 for the one named in the settings, 2 for the one used when that is full, and so on
     */
    Category support(Guild server, int nth) {
        String named = config.get().places().category();
        Function<String, Optional<Category>> find =
                name ->
                        byId(name, server::getCategoryById)
                                .or(() -> first(server.getCategoriesByName(name, true)));
        if (nth == 1) {
            return findOrCreate(find, named, () -> server.createCategory(named).complete());
        }
        String base = find.apply(named).map(GuildChannel::getName).orElse(named);
        String name = base + " " + nth;
        return findOrCreate(find, name, () -> server.createCategory(name).complete());
    }

    private TextChannel textChannel(Guild server, String name) {
        return findOrCreate(
                wanted ->
                        byId(wanted, server::getTextChannelById)
                                .or(() -> first(server.getTextChannelsByName(wanted, true))),
                name,
                () -> server.createTextChannel(name).complete());
    }

    private <C> C findOrCreate(
            Function<String, Optional<C>> find, String name, Supplier<C> create) {
        Optional<C> found = find.apply(name);
        if (found.isPresent()) {
            return found.get();
        }
        creating.lock();
        try {
            return find.apply(name).orElseGet(create);
        } finally {
            creating.unlock();
        }
    }

    private static <C> Optional<C> byId(String name, Function<Long, C> find) {
        return name.matches("\\d{15,20}")
                ? Optional.ofNullable(find.apply(Long.parseUnsignedLong(name)))
                : Optional.empty();
    }

    private static <C> Optional<C> first(List<C> found) {
        return found.stream().findFirst();
    }
}
