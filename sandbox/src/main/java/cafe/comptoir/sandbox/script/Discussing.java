package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.ForumTag;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.NewThread;
import cafe.comptoir.sandbox.model.ThreadInfo;
import cafe.comptoir.sandbox.model.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Threads and forum posts that one person starts, enters, leaves and puts away. */
public final class Discussing {
    private final Place place;

    Discussing(Place place) {
        this.place = place;
    }

    /** Starts a thread that hangs on no message. */
    public Place starts(String name, boolean hidden) {
        ChannelType type =
                place.channel().map(Channel::type).orElse(ChannelType.TEXT)
                                == ChannelType.ANNOUNCEMENT
                        ? ChannelType.ANNOUNCEMENT_THREAD
                        : hidden ? ChannelType.PRIVATE_THREAD : ChannelType.PUBLIC_THREAD;
        return opened(
                "starts the thread " + name,
                () -> world().threads().start(personId(), here(), NewThread.of(name, type)));
    }

    /** Starts a thread on a message. */
    public Place startsOn(long messageId, String name) {
        ChannelType type =
                place.channel().map(Channel::type).orElse(ChannelType.TEXT)
                                == ChannelType.ANNOUNCEMENT
                        ? ChannelType.ANNOUNCEMENT_THREAD
                        : ChannelType.PUBLIC_THREAD;
        return opened(
                "starts the thread " + name,
                () ->
                        world().threads()
                                .startFrom(
                                        personId(), here(), messageId, NewThread.of(name, type)));
    }

    /** Writes a post in a forum, with tags by their names. */
    public Place posts(String title, MessageDraft draft, List<String> tags) {
        NewThread plain = NewThread.of(title, ChannelType.PUBLIC_THREAD);
        NewThread wanted = plain.withTags(tagsCalled(tags));
        return opened(
                "posts " + title,
                () -> world().threads().post(personId(), here(), wanted, draft).thread());
    }

    /** Closes this thread, or opens it again. */
    public Place archives(boolean archived) {
        return changes(
                archived ? "archives" : "reopens",
                info -> info.withArchived(archived, info.locked(), world().time().now()));
    }

    /** Locks this thread, so that only moderators open it again, or unlocks it. */
    public Place locks(boolean locked) {
        return changes(
                locked ? "locks" : "unlocks",
                info -> info.withArchived(info.archived(), locked, world().time().now()));
    }

    public Place joins() {
        return does("joins", () -> world().threads().join(personId(), here()));
    }

    public Place leaves() {
        return does("leaves", () -> world().threads().leave(personId(), here()));
    }

    /** Brings somebody into this thread. */
    public Place adds(Actor other) {
        return does(
                "adds " + other.name(),
                () -> world().threads().add(personId(), here(), other.id()));
    }

    private Place changes(String what, UnaryOperator<ThreadInfo> change) {
        return does(
                what,
                () ->
                        world().threads()
                                .modify(
                                        personId(),
                                        here(),
                                        thread ->
                                                thread.threadInfo()
                                                        .map(change)
                                                        .map(thread::withThread)
                                                        .orElse(thread)));
    }

    private Place does(String what, Runnable act) {
        return place.attempt(
                what,
                () -> {
                    act.run();
                    return place;
                });
    }

    private Place opened(String what, java.util.function.Supplier<Channel> act) {
        return place.person().at(place.attempt(what, act).id());
    }

    private List<Long> tagsCalled(List<String> names) {
        List<ForumTag> known =
                place.channel().map(forum -> forum.settings().tags()).orElse(List.of());
        List<Long> ids = new ArrayList<>();
        for (String name : names) {
            Optional<ForumTag> tag =
                    known.stream().filter(it -> Wording.same(it.name(), name)).findFirst();
            ids.add(
                    tag.map(ForumTag::id)
                            .orElseThrow(() ->
                                    place.failure(
                                            place.here(" finds no tag '" + name + "'"),
                                            "There are "
                                                    + known.stream()
                                                            .map(ForumTag::name)
                                                            .toList())));
        }
        return ids;
    }

    private World world() {
        return place.world();
    }

    private long here() {
        return place.channelId();
    }

    private long personId() {
        return place.person().id();
    }
}
