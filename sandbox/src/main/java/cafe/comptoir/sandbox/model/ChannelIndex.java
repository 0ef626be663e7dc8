package cafe.comptoir.sandbox.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** What is asked of a channel's messages again and again, kept so that nobody walks through all of them. */
final class ChannelIndex {
    /** The messages that call somebody. */
    final NavigableSet<Long> calling = new TreeSet<>();

    final Set<Long> pinned = new LinkedHashSet<>();

    /** How many messages count as none: those for one person alone, and the one that a thread begins with. */
    int uncounted;

    static ChannelIndex of(Collection<Message> messages) {
        ChannelIndex index = new ChannelIndex();
        messages.forEach(index::add);
        return index;
    }

    void add(Message message) {
        if (isUncounted(message)) {
            uncounted++;
            return;
        }
        if (message.body().mentions().any()) {
            calling.add(message.id());
        }
        if (message.pinned()) {
            pinned.add(message.id());
        }
    }

    void remove(Message message) {
        if (isUncounted(message)) {
            uncounted--;
            return;
        }
        calling.remove(message.id());
        pinned.remove(message.id());
    }

    private static boolean isUncounted(Message message) {
        return message.ephemeral() || message.type() == MessageType.THREAD_STARTER;
    }
}
