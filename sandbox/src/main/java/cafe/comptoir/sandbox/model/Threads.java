package cafe.comptoir.sandbox.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Threads and forum posts. */
public final class Threads {
    private static final int MAX_TAGS = 5;
    private static final Set<Integer> ARCHIVE_AFTER = Set.of(60, 1440, 4320, 10_080);

    private final World world;
    private final State state;
    private final Access access;
    private final Notices notices;
    private final Messages messages;

    Threads(World world, State state, Access access, Messages messages, Notices notices) {
        this.notices = notices;
        this.world = world;
        this.state = state;
        this.access = access;
        this.messages = messages;
    }

    /** Starts a thread that hangs on no message. */
    public Channel start(long actor, long parentId, NewThread wanted) {
        return world.write(() -> {
            Channel parent = access.visible(actor, parentId);
            access.require(actor, parent, creating(wanted.type()));
            requireKind(parent, wanted.type());
            Channel thread = create(actor, parent, wanted, state.ids.next());
            if (wanted.type() != ChannelType.PRIVATE_THREAD) {
                announce(actor, parent, thread);
            }
            return thread;
        });
    }

    /** Starts a thread on a message, whose id it takes. */
    public Channel startFrom(long actor, long parentId, long messageId, NewThread wanted) {
        return world.write(() -> {
            Channel parent = access.visible(actor, parentId);
            access.require(
                    actor,
                    parent,
                    Permission.CREATE_PUBLIC_THREADS,
                    Permission.READ_MESSAGE_HISTORY);
            Message message = state.message(parentId, messageId);
            if (state.channels.containsKey(messageId)) {
                throw DiscordError.THREAD_EXISTS.exception();
            }
            Channel thread = create(actor, parent, wanted, messageId);
            messages.writer().replace(message, message.withThread(thread.id()));
            notices.startedOn(actor, thread, message);
            return thread;
        });
    }

    /** A post in a forum: a thread together with its first message. */
    public Post post(long actor, long forumId, NewThread wanted, MessageDraft draft) {
        return world.write(() -> {
            Channel forum = access.visible(actor, forumId);
            if (forum.type() != ChannelType.FORUM) {
                throw DiscordError.WRONG_CHANNEL_TYPE.exception();
            }
            access.require(actor, forum, Permission.SEND_MESSAGES);
            requireTags(actor, forum, wanted.appliedTags());
            MessageWriter.check(draft);
            Channel thread = create(actor, forum, wanted, state.ids.next());
            if (!state.user(actor).bot()) {
                state.markRead(actor, forum, thread.id());
            }
            return new Post(thread, messages.writer().begin(thread, actor, draft));
        });
    }

    /** Discord's rules for a post's tags: at most five, all the forum's own, some only for moderators. */
    private void requireTags(long actor, Channel forum, List<Long> applied) {
        if (applied.isEmpty() && (forum.settings().flags() & ChannelSettings.REQUIRE_TAG) != 0) {
            throw DiscordError.TAG_REQUIRED.exception();
        }
        if (applied.size() > MAX_TAGS) {
            throw FormErrors.single(
                    "applied_tags", "BASE_TYPE_BAD_LENGTH", "Must be 5 or fewer in length.");
        }
        boolean moderates = access.in(actor, forum).has(Permission.MANAGE_THREADS);
        for (long id : applied) {
            ForumTag tag =
                    forum.settings().tags().stream()
                            .filter(it -> it.id() == id)
                            .findFirst()
                            .orElseThrow(DiscordError.UNKNOWN_TAG::exception);
            if (tag.moderated() && !moderates) {
                throw DiscordError.MISSING_PERMISSIONS.exception();
            }
        }
    }

    /** Changes a thread: its owner may rename and close it, the rest takes MANAGE_THREADS. */
    public Channel modify(long actor, long threadId, UnaryOperator<Channel> change) {
        return world.write(() -> {
            Channel before = access.visible(actor, threadId);
            ThreadInfo old = info(before);
            Channel after = change.apply(before);
            requireChanging(actor, before, old, info(after));
            checkArchive(info(after).autoArchiveMinutes());
            if (!info(after).appliedTags().equals(old.appliedTags())) {
                requireTags(actor, state.channel(before.parentId()), info(after).appliedTags());
            }
            ChannelRules.check(after.name(), after.type(), after.settings());
            state.audit
                    .note(after.guildId(), actor, AuditAction.THREAD_UPDATE, threadId)
                    .change("name", before.name(), after.name())
                    .change("archived", old.archived(), info(after).archived())
                    .change("locked", old.locked(), info(after).locked())
                    .unlessUnchanged();
            state.channels.put(threadId, after);
            state.emit(new WorldEvent.ThreadUpdated(before, after));
            if (!before.name().equals(after.name())) {
                notices.renamed(actor, after);
            }
            return after;
        });
    }

    public void join(long actor, long threadId) {
        world.run(() -> addMember(open(access.visible(actor, threadId)), actor));
    }

    public void leave(long actor, long threadId) {
        world.run(() -> dropMember(open(access.visible(actor, threadId)), actor));
    }

    /** Brings someone into a thread; they must see its parent channel. */
    public void add(long actor, long threadId, long userId) {
        world.run(() -> {
            Channel thread = open(access.visible(actor, threadId));
            access.require(actor, thread, Permission.SEND_MESSAGES_IN_THREADS);
            state.member(thread.guildId(), userId);
            if (!access.sees(userId, state.channel(thread.parentId()))) {
                throw DiscordError.MISSING_ACCESS.exception();
            }
            if (addMember(thread, userId)) {
                notices.added(actor, thread, userId);
            }
        });
    }

    public void remove(long actor, long threadId, long userId) {
        world.run(() -> {
            Channel thread = open(access.visible(actor, threadId));
            boolean ownPrivate =
                    thread.type() == ChannelType.PRIVATE_THREAD && info(thread).ownerId() == actor;
            if (!ownPrivate) {
                access.require(actor, thread, Permission.MANAGE_THREADS);
            }
            dropMember(thread, userId);
        });
    }

    /** Threads of a server that are not archived, as far as the actor sees them. */
    public List<Channel> active(long actor, long guildId) {
        return world.read(() -> {
            access.memberOf(actor, guildId);
            return state.channels.values().stream()
                    .filter(c -> c.guildId() == guildId)
                    .filter(c -> c.thread() != null && !c.thread().archived())
                    .filter(c -> access.sees(actor, c))
                    .toList();
        });
    }

    /** A forum post that a webhook begins; nobody is in it yet. */
    Channel byWebhook(Channel forum, long webhookId, NewThread wanted) {
        Channel thread = create(webhookId, forum, wanted, state.ids.next());
        state.threadMembers.remove(thread.id());
        return thread;
    }

    private Channel create(long actor, Channel parent, NewThread wanted, long id) {
        checkArchive(wanted.autoArchiveMinutes());
        String name = ChannelRules.normalise(wanted.name(), wanted.type());
        ChannelSettings settings = ChannelSettings.DEFAULT.withSlowmode(wanted.slowmodeSeconds());
        ChannelRules.check(name, wanted.type(), settings);
        Instant now = state.time.now();
        Channel thread =
                new Channel(
                        id,
                        wanted.type(),
                        parent.guildId(),
                        parent.id(),
                        name,
                        0,
                        settings,
                        List.of(),
                        new ThreadInfo(
                                actor,
                                false,
                                false,
                                wanted.invitable(),
                                wanted.autoArchiveMinutes(),
                                now,
                                now,
                                wanted.appliedTags()),
                        List.of());
        state.channels.put(id, thread);
        state.threadMembers.put(id, new LinkedHashMap<>(java.util.Map.of(actor, now)));
        state.audit
                .note(parent.guildId(), actor, AuditAction.THREAD_CREATE, id)
                .change("name", null, name)
                .write();
        state.emit(new WorldEvent.ThreadCreated(thread));
        return thread;
    }

    private void announce(long actor, Channel parent, Channel thread) {
        MessageReference reference = new MessageReference(thread.guildId(), thread.id(), 0);
        MessageDraft draft = MessageDraft.text(thread.name());
        messages.writer().add(parent, actor, MessageType.THREAD_CREATED, draft, reference, null, 0);
    }

    private void requireChanging(long actor, Channel before, ThreadInfo old, ThreadInfo wanted) {
        PermissionSet has = access.in(actor, before);
        if (has.has(Permission.MANAGE_THREADS)) {
            return;
        }
        boolean owner = old.ownerId() == actor;
        boolean onlyReopens = old.archived() && !wanted.archived() && !old.locked();
        boolean locks = old.locked() != wanted.locked();
        if (locks || !(owner || (onlyReopens && has.has(Permission.SEND_MESSAGES_IN_THREADS)))) {
            throw DiscordError.MISSING_PERMISSIONS.exception();
        }
        if (old.archived() && wanted.archived()) {
            throw DiscordError.THREAD_ARCHIVED.exception();
        }
    }

    private boolean addMember(Channel thread, long userId) {
        var joined = state.threadMembers.computeIfAbsent(thread.id(), _ -> new LinkedHashMap<>());
        boolean came = joined.putIfAbsent(userId, state.time.now()) == null;
        if (came) {
            state.emit(new WorldEvent.ThreadMembersUpdated(thread, List.of(userId), List.of()));
        }
        return came;
    }

    private void dropMember(Channel thread, long userId) {
        var joined = state.threadMembers.computeIfAbsent(thread.id(), _ -> new LinkedHashMap<>());
        if (joined.remove(userId) == null) {
            throw DiscordError.UNKNOWN_MEMBER.exception();
        }
        state.emit(new WorldEvent.ThreadMembersUpdated(thread, List.of(), List.of(userId)));
    }

    private static Channel open(Channel thread) {
        if (info(thread).archived()) {
            throw DiscordError.THREAD_ARCHIVED.exception();
        }
        return thread;
    }

    private static ThreadInfo info(Channel channel) {
        @Nullable ThreadInfo thread = channel.thread();
        if (thread == null) {
            throw DiscordError.WRONG_CHANNEL_TYPE.exception();
        }
        return thread;
    }

    private static Permission creating(ChannelType type) {
        return type == ChannelType.PRIVATE_THREAD
                ? Permission.CREATE_PRIVATE_THREADS
                : Permission.CREATE_PUBLIC_THREADS;
    }

    private static void requireKind(Channel parent, ChannelType type) {
        boolean fits =
                switch (parent.type()) {
                    case TEXT ->
                            type == ChannelType.PUBLIC_THREAD || type == ChannelType.PRIVATE_THREAD;
                    case ANNOUNCEMENT -> type == ChannelType.ANNOUNCEMENT_THREAD;
                    case CATEGORY, DM, FORUM, PUBLIC_THREAD, PRIVATE_THREAD, ANNOUNCEMENT_THREAD ->
                            false;
                };
        if (!fits) {
            throw DiscordError.WRONG_CHANNEL_TYPE.exception();
        }
    }

    private static void checkArchive(int minutes) {
        if (!ARCHIVE_AFTER.contains(minutes)) {
            FormErrors errors = new FormErrors();
            errors.invalidChoice("auto_archive_duration", "60, 1440, 4320, 10080");
            errors.throwIfAny();
        }
    }

    /** A forum post as it was made. */
    public record Post(Channel thread, Message message) {}
}
