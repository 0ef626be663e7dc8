package cafe.comptoir.sandbox.model;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Webhooks: made and changed by members who may, used by whoever knows a token. */
public final class Webhooks {
    private static final int MOST_IN_CHANNEL = 15;
    private static final int LONGEST_NAME = 80;

    private final World world;
    private final State state;
    private final Access access;
    private final Notices notices;

    Webhooks(World world, State state, Access access, Notices notices) {
        this.notices = notices;
        this.world = world;
        this.state = state;
        this.access = access;
    }

    public Webhook create(long actor, long channelId, String name, @Nullable String avatar) {
        return world.write(() -> {
            Channel channel = access.visible(actor, channelId);
            access.require(actor, channel, Permission.MANAGE_WEBHOOKS);
            requireKind(channel);
            check(name);
            requireRoom(channelId);
            long id = state.ids.next();
            return add(
                    new Webhook(
                            id, channel.guildId(), channelId, name, avatar, actor, token(id), 0));
        });
    }

    /** Lets the announcements of one channel come into another, and says so there. */
    public Webhook follow(long actor, long announcementsId, long targetId) {
        return world.write(() -> {
            Channel source = access.visible(actor, announcementsId);
            Channel target = access.visible(actor, targetId);
            if (source.type() != ChannelType.ANNOUNCEMENT) {
                throw DiscordError.WRONG_CHANNEL_TYPE.exception();
            }
            access.require(actor, target, Permission.MANAGE_WEBHOOKS);
            requireKind(target);
            requireRoom(targetId);
            String name = state.guild(source.guildId()).name() + " #" + source.name();
            long id = state.ids.next();
            Webhook followed =
                    add(
                            new Webhook(
                                    id,
                                    target.guildId(),
                                    targetId,
                                    name,
                                    null,
                                    actor,
                                    "",
                                    source.id()));
            notices.followed(actor, target, source);
            return followed;
        });
    }

    public List<Webhook> inChannel(long actor, long channelId) {
        return world.read(() -> {
            Channel channel = access.visible(actor, channelId);
            access.require(actor, channel, Permission.MANAGE_WEBHOOKS);
            return all(webhook -> webhook.channelId() == channelId);
        });
    }

    public List<Webhook> onGuild(long actor, long guildId) {
        return world.read(() -> {
            access.requireOnGuild(actor, guildId, Permission.MANAGE_WEBHOOKS);
            return all(webhook -> webhook.guildId() == guildId);
        });
    }

    /** A webhook for somebody who may manage it. */
    public Webhook get(long actor, long id) {
        return world.read(() -> {
            Webhook webhook = find(id);
            Channel channel = state.channel(webhook.channelId());
            access.require(actor, channel, Permission.MANAGE_WEBHOOKS);
            return webhook;
        });
    }

    /** A webhook for somebody who knows its token. */
    public Webhook byToken(long id, String token) {
        return world.read(() -> {
            Webhook webhook = find(id);
            if (webhook.token().isEmpty() || !webhook.token().equals(token)) {
                throw DiscordError.INVALID_WEBHOOK_TOKEN.exception();
            }
            return webhook;
        });
    }

    /** Changes a webhook that the caller got by right or by token; {@code 0} is nobody in particular. */
    public Webhook change(long actor, Webhook before, UnaryOperator<Webhook> change) {
        return world.write(() -> {
            Webhook after = change.apply(before);
            check(after.name());
            if (after.channelId() != before.channelId()) {
                Channel target = access.visible(actor, after.channelId());
                access.require(actor, target, Permission.MANAGE_WEBHOOKS);
                requireKind(target);
                requireRoom(target.id());
                tell(before);
            }
            state.webhooks.put(after.id(), after);
            state.audit
                    .note(after.guildId(), actor, AuditAction.WEBHOOK_UPDATE, after.id())
                    .change("name", before.name(), after.name())
                    .unlessUnchanged();
            tell(after);
            return after;
        });
    }

    public void delete(long actor, Webhook webhook) {
        world.run(() -> {
            state.webhooks.remove(webhook.id());
            state.audit
                    .note(webhook.guildId(), actor, AuditAction.WEBHOOK_DELETE, webhook.id())
                    .change("name", webhook.name(), null)
                    .write();
            tell(webhook);
        });
    }

    static void check(String name) {
        FormErrors errors = new FormErrors();
        errors.length("name", name, 1, LONGEST_NAME);
        String lower = name.toLowerCase(Locale.ROOT);
        for (String reserved : List.of("discord", "clyde")) {
            if (lower.contains(reserved)) {
                errors.add(
                        "name",
                        "USERNAME_INVALID_CONTAINS",
                        "Username cannot contain \"" + reserved + "\"");
            }
        }
        errors.throwIfAny();
    }

    private Webhook add(Webhook webhook) {
        state.webhooks.put(webhook.id(), webhook);
        state.audit
                .note(
                        webhook.guildId(),
                        webhook.creatorId(),
                        AuditAction.WEBHOOK_CREATE,
                        webhook.id())
                .change("name", null, webhook.name())
                .write();
        tell(webhook);
        return webhook;
    }

    private void tell(Webhook webhook) {
        state.emit(new WorldEvent.WebhooksUpdated(state.channel(webhook.channelId())));
    }

    private Webhook find(long id) {
        Webhook webhook = State.found(state.webhooks.get(id), DiscordError.UNKNOWN_WEBHOOK);
        if (!state.channels.containsKey(webhook.channelId())) {
            throw DiscordError.UNKNOWN_WEBHOOK.exception();
        }
        return webhook;
    }

    private List<Webhook> all(Predicate<Webhook> wanted) {
        return state.webhooks.values().stream()
                .filter(it -> state.channels.containsKey(it.channelId()))
                .filter(wanted)
                .toList();
    }

    private void requireRoom(long channelId) {
        if (all(it -> it.channelId() == channelId).size() >= MOST_IN_CHANNEL) {
            throw DiscordError.MAX_WEBHOOKS.exception();
        }
    }

    private static void requireKind(Channel channel) {
        boolean takes =
                switch (channel.type()) {
                    case TEXT, ANNOUNCEMENT, FORUM -> true;
                    case DM, CATEGORY, ANNOUNCEMENT_THREAD, PUBLIC_THREAD, PRIVATE_THREAD -> false;
                };
        if (!takes) {
            throw DiscordError.WRONG_CHANNEL_TYPE.exception();
        }
    }

    /** As long and as odd as Discord's, and the same in every run. */
    private static String token(long id) {
        long mixed = id * 0x9E37_79B9_7F4A_7C15L;
        return "wh-" + HexFormat.of().toHexDigits(mixed) + HexFormat.of().toHexDigits(~mixed);
    }
}
