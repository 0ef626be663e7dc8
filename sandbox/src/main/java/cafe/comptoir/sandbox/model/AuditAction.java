package cafe.comptoir.sandbox.model;

/** What is written down in a server's audit log, with Discord's codes. */
public enum AuditAction {
    GUILD_UPDATE(1),
    CHANNEL_CREATE(10),
    CHANNEL_UPDATE(11),
    CHANNEL_DELETE(12),
    OVERWRITE_CREATE(13),
    OVERWRITE_UPDATE(14),
    OVERWRITE_DELETE(15),
    MEMBER_KICK(20),
    MEMBER_PRUNE(21),
    MEMBER_BAN_ADD(22),
    MEMBER_BAN_REMOVE(23),
    MEMBER_UPDATE(24),
    MEMBER_ROLE_UPDATE(25),
    ROLE_CREATE(30),
    ROLE_UPDATE(31),
    ROLE_DELETE(32),
    INVITE_CREATE(40),
    INVITE_DELETE(42),
    WEBHOOK_CREATE(50),
    WEBHOOK_UPDATE(51),
    WEBHOOK_DELETE(52),
    EMOJI_CREATE(60),
    EMOJI_UPDATE(61),
    EMOJI_DELETE(62),
    MESSAGE_DELETE(72),
    MESSAGE_BULK_DELETE(73),
    MESSAGE_PIN(74),
    MESSAGE_UNPIN(75),
    EVENT_CREATE(100),
    EVENT_UPDATE(101),
    EVENT_DELETE(102),
    THREAD_CREATE(110),
    THREAD_UPDATE(111),
    THREAD_DELETE(112);

    private final int code;

    AuditAction(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
