package cafe.comptoir.sandbox.model;

import java.time.Instant;
import java.util.function.Function;

/** The kinds of things that a world is made of, besides its messages. What is going on at the moment is none. */
public enum Kind {
    ORIGIN(Origin.class, _ -> "world"),
    USER(User.class, it -> text(it.id())),
    FORMER_USER(User.class, it -> text(it.id())),
    GUILD(Guild.class, it -> text(it.id())),
    SERVER_KEY(ServerKey.class, ServerKey::key),
    ROLE(Role.class, it -> text(it.guildId(), it.id())),
    MEMBER(Member.class, it -> text(it.guildId(), it.userId())),
    CHANNEL(Channel.class, it -> text(it.id())),
    THREAD_MEMBER(ThreadMember.class, it -> text(it.threadId(), it.userId())),
    PICTURE(Picture.class, Picture::hash),
    ATTACHMENT(Attachment.class, it -> text(it.id())),
    COMMAND(ApplicationCommand.class, it -> text(it.guildId(), it.id())),
    EVENT(ScheduledEvent.class, it -> text(it.guildId(), it.id())),
    BAN(Ban.class, it -> text(it.guildId(), it.userId())),
    WEBHOOK(Webhook.class, it -> text(it.id())),
    INVITE(Invite.class, Invite::code),
    EMOJI(Emoji.class, it -> text(it.id())),
    READ_MARK(ReadMark.class, it -> text(it.userId(), it.channelId())),
    AUDIT(AuditEntry.class, it -> text(it.id()));

    private final Class<?> type;

    @SuppressWarnings("ImmutableEnumChecker") // The functions hold nothing.
    private final Function<Object, String> key;

    <T> Kind(Class<T> type, Function<T, String> key) {
        this.type = type;
        this.key = thing -> key.apply(type.cast(thing));
    }

    /** The bot of the world and the newest id that it has given. */
    public record Origin(long botId, long lastId) {}

    /** What a server is called for short. */
    public record ServerKey(String key, long guildId) {}

    /** Somebody who has joined a thread. */
    public record ThreadMember(long threadId, long userId, Instant joinedAt) {}

    /** A picture that was uploaded, by the hash that stands for it. */
    public record Picture(String hash, Blob content) {}

    /** How far somebody has read a channel. */
    public record ReadMark(long userId, long channelId, long upTo) {}

    /** The record that a thing of this kind is. */
    public Class<?> type() {
        return type;
    }

    /** What tells a thing of this kind from all others. */
    public String key(Object thing) {
        return key.apply(thing);
    }

    private static String text(long id) {
        return Long.toUnsignedString(id);
    }

    private static String text(long owner, long id) {
        return Long.toUnsignedString(owner) + ":" + Long.toUnsignedString(id);
    }
}
