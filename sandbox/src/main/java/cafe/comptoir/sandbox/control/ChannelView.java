package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.ForumTag;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.model.Reading;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.ThreadInfo;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The channels that one person sees at one moment, as JSON. */
final class ChannelView {
    /** The path of the direct messages with the bot; no channel of a server can be called so, for its sign. */
    static final String DIRECT = "@direct";

    private final Script script;
    private final World world;
    private final Actor person;
    private final List<Channel> seen;
    private final Map<String, Long> sameName;

    ChannelView(Script script, Actor person) {
        this(
                script,
                person,
                person.places().stream().flatMap(it -> it.channel().stream()).toList());
    }

    /** Enough to show one channel: those of the same name tell whether it needs its server's before it. */
    static ChannelView of(Script script, Actor person, Channel one) {
        World world = script.world();
        List<Channel> alike =
                world.directory().guilds().stream()
                        .flatMap(guild -> world.directory().channelsOf(guild.id()).stream())
                        .filter(other -> key(other).equals(key(one)))
                        .filter(other -> world.sees(person.id(), other.id()))
                        .toList();
        return new ChannelView(script, person, one.isDm() ? List.of(one) : alike);
    }

    private ChannelView(Script script, Actor person, List<Channel> seen) {
        this.script = script;
        this.world = script.world();
        this.person = person;
        this.seen = seen;
        this.sameName =
                seen.stream()
                        .filter(channel -> channel.type() != ChannelType.CATEGORY)
                        .collect(Collectors.groupingBy(ChannelView::key, Collectors.counting()));
    }

    /** The channels of a server, in their order. */
    ArrayNode on(long guildId) {
        return Json.array(
                seen.stream()
                        .filter(channel -> channel.guildId() == guildId)
                        .sorted(
                                Comparator.comparingInt(Channel::position)
                                        .thenComparingLong(Channel::id))
                        .toList(),
                this::json);
    }

    ObjectNode json(Channel channel) {
        if (channel.isDm()) {
            return direct();
        }
        ObjectNode node = Json.object();
        node.put("id", Snowflake.text(channel.id()));
        node.put("path", path(channel));
        node.put("name", channel.name());
        node.put("type", type(channel));
        Json.putId(node, "parent", channel.parentId());
        node.put("topic", channel.settings().topic());
        node.put("slowmode", channel.settings().slowmodeSeconds());
        PermissionSet has = world.permissionsIn(person.id(), channel.id());
        node.put("canWrite", Allowed.write(channel, has));
        node.set("can", Allowed.in(channel, has));
        channel.threadInfo().ifPresent(info -> node.set("thread", thread(channel, info)));
        if (channel.type() == ChannelType.FORUM) {
            node.set("tags", Json.array(channel.settings().tags(), ChannelView::tag));
        }
        node.put("last", Snowflake.text(world.directory().lastMessageId(channel.id())));
        unread(node, channel.id());
        return node;
    }

    private ObjectNode thread(Channel channel, ThreadInfo info) {
        var members = world.directory().threadMembers(channel.id());
        ObjectNode node = Json.object();
        node.put("owner", Snowflake.text(info.ownerId()));
        node.put("private", channel.type() == ChannelType.PRIVATE_THREAD);
        node.put("archived", info.archived());
        node.put("locked", info.locked());
        node.put("autoArchiveMinutes", info.autoArchiveMinutes());
        node.put("created", info.createdAt().toString());
        node.put("messages", world.directory().messageCount(channel.id()));
        node.put("members", members.size());
        node.put("followed", members.containsKey(person.id()));
        node.set("tags", Json.ids(info.appliedTags()));
        return node;
    }

    private static JsonNode tag(ForumTag tag) {
        return Json.object()
                .put("id", Snowflake.text(tag.id()))
                .put("name", tag.name())
                .put("emoji", tag.emoji())
                .put("moderated", tag.moderated());
    }

    /** The direct messages with the bot; they have an id once something was written. */
    ObjectNode direct() {
        long id = seen.stream().filter(Channel::isDm).map(Channel::id).findFirst().orElse(0L);
        ObjectNode node = Json.object();
        node.put("id", id == 0 ? DIRECT : Snowflake.text(id));
        node.put("path", DIRECT);
        node.put("name", world.user(world.botId()).displayName());
        node.put("type", "direct");
        node.put("canWrite", true);
        world.directory()
                .findChannel(id)
                .map(it -> Allowed.in(it, world.permissionsIn(person.id(), id)))
                .ifPresent(can -> node.set("can", can));
        unread(node, id);
        return node;
    }

    private void unread(ObjectNode node, long channelId) {
        var unread =
                channelId == 0
                        ? Reading.Unread.NOTHING
                        : world.reading().unread(person.id(), channelId);
        node.put("unread", unread.any());
        node.put("mentions", unread.mentions());
        node.put("readTo", Snowflake.text(unread.readTo()));
    }

    /** The name alone where it says enough, else the server's name before it. */
    private String path(Channel channel) {
        return sameName.getOrDefault(key(channel), 0L) <= 1
                ? channel.name()
                : script.serverName(channel.guildId()) + "/" + channel.name();
    }

    private static String key(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private static String type(Channel channel) {
        return switch (channel.type()) {
            case TEXT -> "text";
            case CATEGORY -> "category";
            case ANNOUNCEMENT -> "announcement";
            case FORUM -> "forum";
            case DM -> "direct";
            case ANNOUNCEMENT_THREAD, PUBLIC_THREAD, PRIVATE_THREAD -> "thread";
        };
    }
}
