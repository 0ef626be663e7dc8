package cafe.comptoir.staffchat.post;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.staffchat.StaffChatConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;

/** The channels that {@code staff-chat.yml} names. */
public final class Places {

    private final Servers servers;
    private final Config<StaffChatConfig> config;

    /** Two jobs that miss the channel at the same time must not create it twice. */
    private final ReentrantLock creating = new ReentrantLock();

    @Inject
    Places(Servers servers, Config<StaffChatConfig> config) {
        this.servers = servers;
        this.config = config;
    }

    /** Returns the channel of the roster, created where it is missing. */
    public StandardGuildMessageChannel duty() {
        Guild company = servers.company();
        String name = config.get().duty().channel();
        creating.lock();
        try {
            return find(company, name).orElseGet(() -> company.createTextChannel(name).complete());
        } finally {
            creating.unlock();
        }
    }

    /** Returns the channel of the welcome, if there is one. */
    public Optional<StandardGuildMessageChannel> welcome() {
        return find(servers.company(), config.get().newcomers().channel());
    }

    /** Returns a channel's name with its server's. */
    public static String label(GuildChannel channel) {
        return "#" + channel.getName() + " (" + channel.getGuild().getName() + ")";
    }

    /** Returns a text or announcement channel of a server by name or id. */
    public static Optional<StandardGuildMessageChannel> find(Guild server, String name) {
        if (name.matches("\\d{15,20}")) {
            return Optional.ofNullable(
                    server.getChannelById(
                            StandardGuildMessageChannel.class, Long.parseUnsignedLong(name)));
        }
        return java.util.stream.Stream.<List<? extends StandardGuildMessageChannel>>of(
                        server.getTextChannelsByName(name, true),
                        server.getNewsChannelsByName(name, true))
                .flatMap(List::stream)
                .<StandardGuildMessageChannel>map(channel -> channel)
                .findFirst();
    }
}
