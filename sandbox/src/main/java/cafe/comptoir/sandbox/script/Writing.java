package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.MessageEdit;
import cafe.comptoir.sandbox.model.World;

/** Messages written, changed and reacted to by one person in one place; messages are meant by their ids. */
public final class Writing {
    private final Place place;

    Writing(Place place) {
        this.place = place;
    }

    /** Writes a message as it is drafted: text, files, the message that it answers. */
    public Seen posts(MessageDraft draft) {
        Message message =
                place.attempt(
                        "writes",
                        () -> world().messages().post(personId(), place.channelId(), draft));
        return place.current(message);
    }

    /** Puts other words into a message. */
    public Seen edits(long messageId, String text) {
        MessageEdit edit = MessageEdit.content(text);
        Message message =
                place.attempt(
                        "edits a message",
                        () ->
                                world().messages()
                                        .edit(personId(), place.channelId(), messageId, edit));
        return place.current(message);
    }

    /** Deletes a message. */
    public Place deletes(long messageId) {
        return place.attempt(
                "deletes a message",
                () -> {
                    world().messages().delete(personId(), place.channelId(), messageId);
                    return place;
                });
    }

    /** Puts an emoji under a message. */
    public Place reacts(long messageId, String emoji) {
        return place.attempt(
                "reacts with " + emoji,
                () -> {
                    world().reactions().add(personId(), place.channelId(), messageId, emoji);
                    return place;
                });
    }

    /** Takes this person's emoji away again. */
    public Place takesBack(long messageId, String emoji) {
        return place.attempt(
                "takes " + emoji + " back",
                () -> {
                    world().reactions()
                            .remove(personId(), place.channelId(), messageId, emoji, personId());
                    return place;
                });
    }

    private World world() {
        return place.world();
    }

    private long personId() {
        return place.person().id();
    }
}
