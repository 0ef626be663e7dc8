package cafe.comptoir.sandbox.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Threads that were put away: by hand, or by time when nobody has written for as long as the thread says. */
public final class ThreadArchive {
    private final World world;
    private final State state;
    private final Access access;

    ThreadArchive(World world, State state, Access access) {
        this.world = world;
        this.state = state;
        this.access = access;
        state.addListener(this::watch);
    }

    /** Archived threads that everybody sees who sees the channel, last archived first. */
    public List<Channel> open(long actor, long parentId) {
        return world.read(() -> {
            access.require(actor, access.visible(actor, parentId), Permission.READ_MESSAGE_HISTORY);
            return archived(parentId, thread -> thread.type() != ChannelType.PRIVATE_THREAD);
        });
    }

    /** All archived private threads, last archived first. */
    public List<Channel> hidden(long actor, long parentId) {
        return world.read(() -> {
            access.require(
                    actor,
                    access.visible(actor, parentId),
                    Permission.READ_MESSAGE_HISTORY,
                    Permission.MANAGE_THREADS);
            return archived(parentId, thread -> thread.type() == ChannelType.PRIVATE_THREAD);
        });
    }

    /** The archived private threads that the actor has joined, newest first. */
    public List<Channel> joined(long actor, long parentId) {
        return world.read(() -> {
            access.require(actor, access.visible(actor, parentId), Permission.READ_MESSAGE_HISTORY);
            return archived(
                            parentId,
                            thread ->
                                    thread.type() == ChannelType.PRIVATE_THREAD
                                            && state.membersOfThread(thread.id())
                                                    .containsKey(actor))
                    .stream()
                    .sorted(Comparator.comparingLong(Channel::id).reversed())
                    .toList();
        });
    }

    private List<Channel> archived(long parentId, Predicate<Channel> wanted) {
        return state.channels.values().stream()
                .filter(it -> it.parentId() == parentId)
                .filter(it -> it.threadInfo().filter(ThreadInfo::archived).isPresent())
                .filter(wanted)
                .sorted(Comparator.comparing(ThreadArchive::changedAt).reversed())
                .toList();
    }

    private static Instant changedAt(Channel thread) {
        return thread.threadInfo().map(ThreadInfo::archiveChangedAt).orElse(Instant.EPOCH);
    }

    /** Watches over the threads of a world that was put back. */
    void resume() {
        List.copyOf(state.channels.values()).forEach(this::putAwayWhenIdle);
    }

    private void watch(WorldEvent event) {
        if (event instanceof WorldEvent.ThreadCreated(Channel thread)) {
            putAwayWhenIdle(thread);
        } else if (event instanceof WorldEvent.ThreadUpdated(Channel before, Channel thread)
                && !before.threadInfo()
                        .map(ThreadArchive::clock)
                        .equals(thread.threadInfo().map(ThreadArchive::clock))) {
            putAwayWhenIdle(thread);
        }
    }

    /** What decides when a thread's time is up, besides what is written in it. */
    private static String clock(ThreadInfo info) {
        return info.archived() + " " + info.autoArchiveMinutes();
    }

    private void putAwayWhenIdle(Channel thread) {
        thread.threadInfo()
                .filter(info -> !info.archived())
                .map(info -> Duration.between(state.time.now(), idleAt(thread, info)))
                .ifPresent(left -> state.time.after(left, () -> check(thread.id())));
    }

    private void check(long threadId) {
        world.run(() -> {
            Channel thread = state.channels.get(threadId);
            ThreadInfo info = thread == null ? null : thread.thread();
            if (thread == null || info == null || info.archived()) {
                return;
            }
            Instant now = state.time.now();
            if (idleAt(thread, info).isAfter(now)) {
                putAwayWhenIdle(thread);
                return;
            }
            Channel away = thread.withThread(info.withArchived(true, info.locked(), now));
            state.channels.put(away.id(), away);
            state.emit(new WorldEvent.ThreadUpdated(thread, away));
        });
    }

    private Instant idleAt(Channel thread, ThreadInfo info) {
        var messages = state.messagesIn(thread.id());
        Instant last =
                messages.isEmpty() ? info.createdAt() : messages.lastEntry().getValue().createdAt();
        Instant since = last.isAfter(info.archiveChangedAt()) ? last : info.archiveChangedAt();
        return since.plus(Duration.ofMinutes(info.autoArchiveMinutes()));
    }
}
