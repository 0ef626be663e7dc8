package cafe.comptoir.sandbox.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that has just changed. Told in order, under the world's lock: listeners must be quick. */
public sealed interface WorldEvent {
    record ChannelCreated(Channel channel) implements WorldEvent {}

    record ChannelUpdated(Channel before, Channel channel) implements WorldEvent {}

    record ChannelDeleted(Channel channel) implements WorldEvent {}

    record ThreadCreated(Channel thread) implements WorldEvent {}

    record ThreadUpdated(Channel before, Channel thread) implements WorldEvent {}

    record ThreadDeleted(Channel thread) implements WorldEvent {}

    record ThreadMembersUpdated(Channel thread, List<Long> added, List<Long> removed)
            implements WorldEvent {}

    record MessageCreated(Message message) implements WorldEvent {}

    record MessageUpdated(Message before, Message message) implements WorldEvent {}

    record MessageDeleted(Message message) implements WorldEvent {}

    record MessagesDeleted(Channel channel, List<Message> messages) implements WorldEvent {}

    record ReactionAdded(Message message, String emoji, long userId) implements WorldEvent {}

    record ReactionRemoved(Message message, String emoji, long userId) implements WorldEvent {}

    /** All reactions went, or those with one emoji; an empty emoji means all. */
    record ReactionsCleared(Message message, String emoji) implements WorldEvent {}

    /** Something was pinned or let go; {@code last} is when what is still pinned was pinned. */
    record PinsUpdated(Channel channel, Optional<Instant> last) implements WorldEvent {}

    record PollVoted(Message message, int answer, long userId, boolean voted)
            implements WorldEvent {}

    /** What happens to the events that a server announces. */
    sealed interface OfEvent extends WorldEvent {
        ScheduledEvent event();
    }

    record EventCreated(ScheduledEvent event) implements OfEvent {}

    record EventUpdated(ScheduledEvent before, ScheduledEvent event) implements OfEvent {}

    record EventDeleted(ScheduledEvent event) implements OfEvent {}

    record EventInterest(ScheduledEvent event, long userId, boolean interested)
            implements OfEvent {}

    /** Somebody has read what stands in a channel; only their own client hears of it. */
    record ChannelRead(Channel channel, long userId) implements WorldEvent {}

    record TypingStarted(Channel channel, long userId) implements WorldEvent {}

    record MemberJoined(Member member) implements WorldEvent {}

    record MemberUpdated(Member before, Member member) implements WorldEvent {}

    record MemberLeft(Member member) implements WorldEvent {}

    /** What concerns those who run a server: bans, invites, webhooks, the audit log. */
    sealed interface OfModeration extends WorldEvent {}

    record BanAdded(Ban ban) implements OfModeration {}

    record BanRemoved(Ban ban) implements OfModeration {}

    record AuditLogged(AuditEntry entry) implements OfModeration {}

    record GuildDeleted(Guild guild) implements WorldEvent {}

    record GuildUpdated(Guild guild) implements WorldEvent {}

    record WebhooksUpdated(Channel channel) implements OfModeration {}

    record InviteCreated(Invite invite) implements OfModeration {}

    record InviteDeleted(Invite invite) implements OfModeration {}

    record EmojisUpdated(long guildId, List<Emoji> emojis) implements WorldEvent {}

    record RoleCreated(Role role) implements WorldEvent {}

    record RoleUpdated(Role before, Role role) implements WorldEvent {}

    record RoleDeleted(Role role) implements WorldEvent {}

    record PresenceUpdated(User user, Presence presence) implements WorldEvent {}

    record UserUpdated(User user) implements WorldEvent {}

    record CommandsChanged(long guildId) implements WorldEvent {}

    record InteractionCreated(Interaction interaction) implements WorldEvent {}

    record InteractionAnswered(Interaction interaction, InteractionAnswer answer)
            implements WorldEvent {}

    /** Everything starts over from its seed, under the same lock; whoever holds state must forget it. */
    record WorldReset() implements WorldEvent {}
}
