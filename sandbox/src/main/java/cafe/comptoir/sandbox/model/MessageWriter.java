package cafe.comptoir.sandbox.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes messages into channels, for the bot, for people and for answers to interactions alike. */
final class MessageWriter {
    static final int MAX_CONTENT = 2000;
    private static final int NONCE_MEMORY = 50;

    private final State state;
    private final Access access;
    private final Files files;
    private final MentionScan mentions;

    MessageWriter(State state, Access access) {
        this.state = state;
        this.access = access;
        this.files = new Files(state);
        this.mentions = new MentionScan(state);
    }

    static Permission sendingIn(Channel channel) {
        return channel.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES;
    }

    Message post(long actor, long channelId, MessageDraft draft) {
        Channel channel = access.visible(actor, channelId);
        requireSendable(actor, channel, draft);
        check(draft);
        Optional<Message> sent = alreadySent(actor, channel, draft);
        if (sent.isPresent()) {
            return sent.get();
        }
        requireReachable(actor, channel);
        reopen(channel, actor);
        join(channel, actor);
        access.onScreen(actor, channel); // Whoever writes has the channel open.
        if (draft.forward() != null) {
            return forward(actor, channel, draft, draft.forward());
        }
        MessageReference reference = reference(actor, channel, draft);
        MessageType type = reference == null ? MessageType.DEFAULT : MessageType.REPLY;
        return add(channel, actor, type, draft, reference, null, 0);
    }

    /** Passes on what another message says just now. */
    private Message forward(long actor, Channel to, MessageDraft draft, MessageReference wanted) {
        Channel from = access.visible(actor, wanted.channelId());
        access.require(actor, from, Permission.READ_MESSAGE_HISTORY);
        Message message = state.messagesIn(from.id()).get(wanted.messageId());
        if (message == null || message.ephemeral() || message.type().isNotice()) {
            throw FormErrors.single(
                    "message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        }
        MessageReference reference = new MessageReference(from.guildId(), from.id(), message.id());
        return add(to, actor, MessageType.DEFAULT, draft, reference, null, 0);
    }

    /** Adds a message without asking for permissions: interactions answer where their bot may not write. */
    Message add(
            Channel channel,
            long author,
            MessageType type,
            MessageDraft draft,
            @Nullable MessageReference reference,
            @Nullable InteractionMetadata interaction,
            long visibleTo) {
        return add(
                state.ids.next(), channel, author, type, draft, reference, interaction, visibleTo);
    }

    /** The message that a forum post begins with, which has the post's id. */
    Message begin(Channel post, long author, MessageDraft draft) {
        return add(post.id(), post, author, MessageType.DEFAULT, draft, null, null, 0);
    }

    private Message add(
            long id,
            Channel channel,
            long author,
            MessageType type,
            MessageDraft draft,
            @Nullable MessageReference reference,
            @Nullable InteractionMetadata interaction,
            long visibleTo) {
        List<Attachment> attachments = files.store(channel.id(), draft.uploads(), visibleTo != 0);
        Message message =
                new Message(
                        id,
                        channel.id(),
                        channel.guildId(),
                        author,
                        type,
                        body(channel, author, draft, attachments, type, reference),
                        state.time.now(),
                        null,
                        reference,
                        interaction,
                        List.of(),
                        null,
                        draft.nonce(),
                        visibleTo,
                        0,
                        draft.alias());
        state.keep(message);
        state.emit(new WorldEvent.MessageCreated(message));
        if (message.alias() == null && !state.user(author).bot()) {
            state.markRead(author, channel, message.id());
        }
        return message;
    }

    Message edit(Channel channel, Message before, MessageEdit edit) {
        if (before.body().poll() != null) {
            throw DiscordError.POLL_NOT_EDITABLE.exception();
        }
        List<Attachment> kept = kept(before, edit.keptAttachments());
        Files.check(edit.uploads(), kept.size());
        List<Attachment> all = new ArrayList<>(kept);
        all.addAll(files.store(channel.id(), edit.uploads(), before.ephemeral()));
        MessageBody old = before.body();
        String content = Objects.requireNonNullElse(edit.content(), old.content());
        checkContent(content);
        Integer flags = edit.flags();
        AllowedMentions allowed =
                Objects.requireNonNullElse(edit.allowedMentions(), AllowedMentions.ALL);
        MessageBody body =
                new MessageBody(
                        content,
                        Objects.requireNonNullElse(edit.embeds(), old.embeds()),
                        Objects.requireNonNullElse(edit.components(), old.components()),
                        all,
                        mergedFlags(old.flags(), flags),
                        mentions.in(content, allowed, channel.guildId(), old.mentions().everyone()),
                        old.tts(),
                        old.poll(),
                        old.forwarded());
        if (isEmpty(body)) {
            throw DiscordError.EMPTY_MESSAGE.exception();
        }
        boolean wasLoading = old.hasFlag(MessageFlags.LOADING);
        Message after = before.withBody(body, wasLoading ? null : state.time.now());
        return replace(before, after);
    }

    Message replace(Message before, Message after) {
        state.keep(after);
        state.emit(new WorldEvent.MessageUpdated(before, after));
        return after;
    }

    void remove(Message message) {
        forget(message);
        state.emit(new WorldEvent.MessageDeleted(message));
    }

    void removeAll(Channel channel, Collection<Long> ids) {
        List<Message> gone = new ArrayList<>();
        for (long id : ids) {
            Message message = state.messagesIn(channel.id()).get(id);
            if (message != null && !message.ephemeral()) {
                forget(message);
                gone.add(message);
            }
        }
        if (!gone.isEmpty()) {
            state.emit(new WorldEvent.MessagesDeleted(channel, gone));
        }
    }

    List<Attachment> store(long channelId, List<Upload> uploads) {
        Files.check(uploads, 0);
        return files.store(channelId, uploads, true);
    }

    static void check(MessageDraft draft) {
        checkContent(draft.content());
        Files.check(draft.uploads(), 0);
        if (draft.poll() != null) {
            FormErrors errors = new FormErrors();
            draft.poll().check(errors);
            errors.throwIfAny();
        }
        if (draft.isEmpty()) {
            throw DiscordError.EMPTY_MESSAGE.exception();
        }
    }

    private void forget(Message message) {
        state.drop(message);
        message.body().attachments().forEach(file -> state.attachments.remove(file.id()));
    }

    private static void checkContent(String content) {
        FormErrors errors = new FormErrors();
        errors.length("content", content, 0, MAX_CONTENT);
        errors.throwIfAny();
    }

    private static boolean isEmpty(MessageBody body) {
        return body.content().isBlank()
                && body.embeds().isEmpty()
                && body.components().isEmpty()
                && body.attachments().isEmpty()
                && body.poll() == null
                && body.forwarded() == null;
    }

    private static int mergedFlags(int old, @Nullable Integer wanted) {
        int base = old & ~MessageFlags.LOADING;
        if (wanted == null) {
            return base;
        }
        int changeable = MessageFlags.SUPPRESS_EMBEDS;
        int gained = wanted & MessageFlags.COMPONENTS_V2;
        return (base & ~changeable) | (wanted & changeable) | gained;
    }

    private static List<Attachment> kept(Message before, @Nullable List<Long> ids) {
        if (ids == null) {
            return before.body().attachments();
        }
        return before.body().attachments().stream().filter(f -> ids.contains(f.id())).toList();
    }

    private void requireSendable(long actor, Channel channel, MessageDraft draft) {
        if (!channel.type().holdsMessages()) {
            throw DiscordError.NON_TEXT_CHANNEL.exception();
        }
        access.require(actor, channel, sendingIn(channel));
        if (!draft.uploads().isEmpty()) {
            access.require(actor, channel, Permission.ATTACH_FILES);
        }
        if (!draft.embeds().isEmpty()) {
            access.require(actor, channel, Permission.EMBED_LINKS);
        }
        if (draft.replyTo() != 0) {
            access.require(actor, channel, Permission.READ_MESSAGE_HISTORY);
        }
        if (draft.poll() != null) {
            access.require(actor, channel, Permission.SEND_POLLS);
        }
        requirePatience(actor, channel);
    }

    /** Slow mode holds for people without the right to pass it by, never for bots. */
    private void requirePatience(long actor, Channel channel) {
        int seconds = channel.settings().slowmodeSeconds();
        if (seconds == 0
                || state.user(actor).bot()
                || access.in(actor, channel).has(Permission.BYPASS_SLOWMODE)) {
            return;
        }
        Instant since = state.time.now().minusSeconds(seconds);
        state.messagesIn(channel.id()).tailMap(Snowflake.atStartOf(since), false).values().stream()
                .filter(message -> message.authorId() == actor && !message.type().isNotice())
                .reduce((_, last) -> last)
                .filter(last -> last.createdAt().isAfter(since))
                .ifPresent(last -> {
                    long left = Duration.between(since, last.createdAt()).toSeconds() + 1;
                    throw new ActionRefused(
                            "slow-mode", "Slow mode is on here; wait " + left + " s");
                });
    }

    private Optional<Message> alreadySent(long actor, Channel channel, MessageDraft draft) {
        String nonce = draft.nonce();
        if (nonce == null || !draft.enforceNonce()) {
            return Optional.empty();
        }
        return state.messagesIn(channel.id()).descendingMap().values().stream()
                .limit(NONCE_MEMORY)
                .filter(m -> m.authorId() == actor && nonce.equals(m.nonce()))
                .findFirst();
    }

    /** A bot reaches people whose direct messages are open and who share a server with it. */
    private void requireReachable(long actor, Channel channel) {
        if (!channel.isDm() || !state.user(actor).bot()) {
            return;
        }
        for (long id : channel.recipients()) {
            boolean shared =
                    state.members.values().stream()
                            .anyMatch(m -> m.containsKey(id) && m.containsKey(actor));
            if (id != actor && (!shared || !state.user(id).acceptsDms())) {
                throw DiscordError.CANNOT_DM.exception();
            }
        }
    }

    /** Writing into an archived thread brings it back, unless it is locked. */
    private void reopen(Channel channel, long actor) {
        ThreadInfo thread = channel.thread();
        if (thread == null) {
            return;
        }
        if (thread.locked() && !access.in(actor, channel).has(Permission.MANAGE_THREADS)) {
            throw DiscordError.THREAD_LOCKED.exception();
        }
        if (thread.archived()) {
            Channel open =
                    channel.withThread(
                            thread.withArchived(false, thread.locked(), state.time.now()));
            state.channels.put(open.id(), open);
            state.emit(new WorldEvent.ThreadUpdated(channel, open));
        }
    }

    /** Whoever writes in a thread is in it from then on. */
    private void join(Channel channel, long actor) {
        if (!channel.isThread()) {
            return;
        }
        var joined = state.threadMembers.computeIfAbsent(channel.id(), _ -> new LinkedHashMap<>());
        if (joined.putIfAbsent(actor, state.time.now()) == null) {
            Channel thread = state.channel(channel.id());
            state.emit(new WorldEvent.ThreadMembersUpdated(thread, List.of(actor), List.of()));
        }
    }

    private @Nullable MessageReference reference(long actor, Channel channel, MessageDraft draft) {
        if (draft.replyTo() == 0) {
            return null;
        }
        Message target = state.messagesIn(channel.id()).get(draft.replyTo());
        boolean there = target != null && (!target.ephemeral() || target.visibleTo() == actor);
        if (!there && draft.failIfReplyGone()) {
            throw FormErrors.single(
                    "message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        }
        return there
                ? new MessageReference(channel.guildId(), channel.id(), draft.replyTo())
                : null;
    }

    private MessageBody body(
            Channel channel,
            long author,
            MessageDraft draft,
            List<Attachment> attachments,
            MessageType type,
            @Nullable MessageReference reference) {
        boolean everyone = access.in(author, channel).has(Permission.MENTION_EVERYONE);
        Mentions called =
                mentions.in(draft.content(), draft.allowedMentions(), channel.guildId(), everyone);
        boolean replies = type != MessageType.THREAD_STARTER && draft.forward() == null;
        if (reference != null && replies && draft.allowedMentions().repliedUser()) {
            called = withAuthorOf(called, reference);
        }
        return new MessageBody(
                draft.content(),
                draft.embeds(),
                draft.components(),
                attachments,
                draft.flags(),
                called,
                draft.tts(),
                draft.poll() == null ? null : draft.poll().openedAt(state.time.now()),
                draft.forward() == null || reference == null ? null : snapshot(reference));
    }

    private Snapshot snapshot(MessageReference reference) {
        Message original = state.message(reference.channelId(), reference.messageId());
        Snapshot passedOn = original.body().forwarded();
        return passedOn == null ? Snapshot.of(original) : passedOn;
    }

    private Mentions withAuthorOf(Mentions called, MessageReference reference) {
        Message target = state.messagesIn(reference.channelId()).get(reference.messageId());
        if (target == null
                || target.alias() != null
                || called.users().contains(target.authorId())) {
            return called;
        }
        List<Long> users = new ArrayList<>(called.users());
        users.add(target.authorId());
        return new Mentions(users, called.roles(), called.everyone());
    }
}
