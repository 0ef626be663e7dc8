package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.staffchat.StaffChatConfig;
import cafe.comptoir.staffchat.announce.Announcement.Target;
import cafe.comptoir.staffchat.post.Places;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;

/** The channels that an announcement can go to. */
final class Channels {

    /** Discord's limit for the options of a menu. */
    private static final int MOST = 25;

    private static final List<Permission> NEEDED =
            List.of(
                    Permission.VIEW_CHANNEL,
                    Permission.MESSAGE_SEND,
                    Permission.MESSAGE_EMBED_LINKS);

    private final Servers servers;
    private final Config<StaffChatConfig> config;
    private final JDA jda;

    @Inject
    Channels(Servers servers, Config<StaffChatConfig> config, JDA jda) {
        this.servers = servers;
        this.config = config;
        this.jda = jda;
    }

    /** One that the settings offer and that exists. */
    record Offered(StandardGuildMessageChannel channel, boolean isPublic) {

        Target target() {
            return new Target(channel.getIdLong(), isPublic);
        }

        String label() {
            return "#" + channel.getName() + " · " + channel.getGuild().getName();
        }
    }

    /** Returns those of the company server first. */
    List<Offered> offered() {
        StaffChatConfig.Announcements settings = config.get().announcements();
        List<Offered> offered = new ArrayList<>();
        add(offered, servers.company(), settings.companyChannels(), false);
        for (Guild server : servers.publicServers()) {
            add(offered, server, settings.publicChannels(), true);
        }
        return offered.stream().distinct().limit(MOST).toList();
    }

    /** Returns those that were chosen, among those that may be. */
    List<Target> chosen(List<String> ids) {
        return offered().stream()
                .filter(it -> ids.contains(it.channel().getId()))
                .map(Offered::target)
                .toList();
    }

    Optional<GuildMessageChannel> find(Target target) {
        return Optional.ofNullable(jda.getChannelById(GuildMessageChannel.class, target.channel()));
    }

    /** Returns what the bot would need and lacks to post an announcement somewhere. */
    List<Permission> missing(Target target) {
        return find(target).stream()
                .flatMap(channel ->
                        NEEDED.stream()
                                .filter(it ->
                                        !channel.getGuild()
                                                .getSelfMember()
                                                .hasPermission(channel, it)))
                .toList();
    }

    /** Returns a channel's name with its server's. */
    String label(Target target) {
        return find(target).map(Places::label).orElse("?");
    }

    private static void add(
            List<Offered> offered, Guild server, List<String> names, boolean isPublic) {
        names.stream()
                .flatMap(name -> Places.find(server, name).stream())
                .map(channel -> new Offered(channel, isPublic))
                .forEach(offered::add);
    }
}
