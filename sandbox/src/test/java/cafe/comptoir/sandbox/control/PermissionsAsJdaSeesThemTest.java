package cafe.comptoir.sandbox.control;

import static cafe.comptoir.sandbox.model.Permission.ATTACH_FILES;
import static cafe.comptoir.sandbox.model.Permission.EMBED_LINKS;
import static cafe.comptoir.sandbox.model.Permission.MENTION_EVERYONE;
import static cafe.comptoir.sandbox.model.Permission.SEND_MESSAGES;
import static cafe.comptoir.sandbox.model.Permission.SEND_MESSAGES_IN_THREADS;
import static cafe.comptoir.sandbox.model.Permission.SEND_TTS_MESSAGES;
import static cafe.comptoir.sandbox.model.Permission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.client.JdaClient;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.model.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.internal.utils.PermissionUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything, asked for as everybody, on servers drawn by lot, and held against what JDA computes itself. */
class PermissionsAsJdaSeesThemTest {
    private static final long KNOWN_TO_BOTH =
            PermissionSet.ALL.bits()
                    & net.dv8tion.jda.api.Permission.getRaw(
                            net.dv8tion.jda.api.Permission.values());

    /** Discord takes these with the right to write; JDA leaves that to its callers. */
    private static final PermissionSet NEED_WRITING =
            PermissionSet.of(MENTION_EVERYONE, SEND_TTS_MESSAGES, ATTACH_FILES, EMBED_LINKS);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everybodySeesAndMayWhatJdaComputes(long seed) {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe())) {
            MadeUpServer made = new MadeUpServer(sandbox.world(), seed);
            try (JdaClient client = JdaClient.connect(sandbox)) {
                Guild guild = client.jda().getGuildById(made.guild().id());
                List<Member> members = guild.loadMembers().get();
                List<GuildChannel> channels = new ArrayList<>(guild.getChannels());
                channels.addAll(guild.getThreadChannels());
                assertThat(channels).hasSize(2 + 3 + 9 + 6);
                for (User person : made.people()) {
                    Member member =
                            members.stream()
                                    .filter(it -> it.getIdLong() == person.id())
                                    .findFirst()
                                    .orElseThrow();
                    compareModel(sandbox, member, channels);
                    compareView(sandbox, member, channels);
                }
            }
        }
    }

    private static void compareModel(Sandbox sandbox, Member member, List<GuildChannel> channels) {
        for (GuildChannel channel : channels) {
            PermissionSet here =
                    sandbox.world().permissionsIn(member.getIdLong(), channel.getIdLong());
            assertThat(new PermissionSet(here.bits() & KNOWN_TO_BOTH).names())
                    .as("%s in %s", member.getEffectiveName(), channel)
                    .isEqualTo(jda(member, channel).names());
        }
        long onServer =
                sandbox.world()
                        .permissionsOn(member.getIdLong(), member.getGuild().getIdLong())
                        .bits();
        assertThat(new PermissionSet(onServer & KNOWN_TO_BOTH).names())
                .as("%s on the server", member.getEffectiveName())
                .isEqualTo(onServer(member).names());
    }

    private static void compareView(Sandbox sandbox, Member member, List<GuildChannel> channels) {
        JsonNode view = new Caller(sandbox).get("/as/" + member.getId()).body();
        JsonNode server =
                view.path("servers")
                        .valueStream()
                        .filter(it -> it.path("id").asText().equals(member.getGuild().getId()))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> seen = new TreeMap<>();
        for (JsonNode channel : server.path("channels")) {
            seen.put(
                    channel.path("id").asText(),
                    channel.path("canWrite") + " " + sorted(channel.path("can")));
        }
        Map<String, String> expected = new TreeMap<>();
        for (GuildChannel channel : channels) {
            PermissionSet has = jda(member, channel);
            if (has.has(VIEW_CHANNEL)) {
                expected.put(
                        channel.getId(),
                        writes(channel, has) + " " + new TreeMap<>(can(channel, has)));
            }
        }
        assertThat(seen).as(member.getEffectiveName()).isEqualTo(expected);
        assertThat(sorted(server.path("can"))).isEqualTo(canOnServer(onServer(member)));
    }

    private static PermissionSet jda(Member member, GuildChannel channel) {
        PermissionSet bits =
                new PermissionSet(
                        PermissionUtil.getEffectivePermission(channel, member) & KNOWN_TO_BOTH);
        if (hidden(member, channel, bits)) {
            return PermissionSet.NONE;
        }
        boolean writes = bits.has(sending(channel));
        return writes ? bits : bits.minus(NEED_WRITING);
    }

    /** A private thread is there only for those who are in it, and for those who look after threads. */
    private static boolean hidden(Member member, GuildChannel channel, PermissionSet has) {
        return channel.getType() == ChannelType.GUILD_PRIVATE_THREAD
                && !has.has(Permission.MANAGE_THREADS)
                && ((ThreadChannel) channel)
                        .retrieveThreadMembers().complete().stream()
                                .noneMatch(it -> it.getIdLong() == member.getIdLong());
    }

    private static PermissionSet onServer(Member member) {
        return new PermissionSet(PermissionUtil.getEffectivePermission(member) & KNOWN_TO_BOTH);
    }

    private static Permission sending(GuildChannel channel) {
        return channel.getType().isThread() ? SEND_MESSAGES_IN_THREADS : SEND_MESSAGES;
    }

    private static boolean writes(GuildChannel channel, PermissionSet has) {
        return channel.getType().isMessage() && has.has(sending(channel));
    }

    private static Map<String, Boolean> can(GuildChannel channel, PermissionSet has) {
        Map<String, Boolean> can = new TreeMap<>();
        boolean thread = channel.getType().isThread();
        boolean forum = channel.getType() == ChannelType.FORUM;
        boolean category = channel.getType() == ChannelType.CATEGORY;
        if (!thread) {
            can.put("manage", has.has(Permission.MANAGE_CHANNELS));
        }
        if (category) {
            return can;
        }
        can.put("attach", has.has(sending(channel)) && has.has(ATTACH_FILES));
        can.put("manageThreads", has.has(Permission.MANAGE_THREADS));
        if (!thread) {
            can.put(
                    "createThreads",
                    has.has(forum ? SEND_MESSAGES : Permission.CREATE_PUBLIC_THREADS));
        }
        if (!forum) {
            can.put(
                    "addReactions",
                    has.has(Permission.ADD_REACTIONS) && has.has(Permission.READ_MESSAGE_HISTORY));
            can.put("poll", has.has(sending(channel)) && has.has(Permission.SEND_POLLS));
            can.put("pin", has.has(Permission.PIN_MESSAGES));
            can.put("mentionEveryone", has.has(MENTION_EVERYONE));
        }
        return can;
    }

    private static Map<String, Boolean> canOnServer(PermissionSet has) {
        Map<String, Boolean> can = new TreeMap<>();
        can.put("manageServer", has.has(Permission.MANAGE_GUILD));
        can.put("manageChannels", has.has(Permission.MANAGE_CHANNELS));
        can.put("manageRoles", has.has(Permission.MANAGE_ROLES));
        can.put("manageEvents", has.has(Permission.MANAGE_EVENTS));
        can.put("createEvents", has.has(Permission.CREATE_EVENTS));
        can.put("invite", has.has(Permission.CREATE_INSTANT_INVITE));
        can.put("kick", has.has(Permission.KICK_MEMBERS));
        can.put("ban", has.has(Permission.BAN_MEMBERS));
        return can;
    }

    private static Map<String, Boolean> sorted(JsonNode can) {
        Map<String, Boolean> sorted = new TreeMap<>();
        can.properties().forEach(one -> sorted.put(one.getKey(), one.getValue().asBoolean()));
        return sorted;
    }
}
