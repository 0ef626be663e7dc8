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
    int ephemeral;

    static ChannelIndex of(Collection<Message> messages) {
        ChannelIndex index = new ChannelIndex();
        messages.forEach(index::add);
        return index;
    }

    void add(Message message) {
        if (message.ephemeral()) {
            ephemeral++;
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
        if (message.ephemeral()) {
            ephemeral--;
            return;
        }
        calling.remove(message.id());
        pinned.remove(message.id());
    }
}
