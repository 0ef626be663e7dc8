package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.Modal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a person got for what they did: a message, a changed message, a form, suggestions, or only a nod. */
public final class Answer {
    private final Actor person;
    private final Kind kind;
    private final Asked.Content content;
    private final Duration took;
    private final long interactionId;

    Answer(Actor person, Kind kind, Asked.Content content, Asked asked) {
        this.person = person;
        this.kind = kind;
        this.content = content;
        this.took = asked.elapsed();
        this.interactionId = asked.interactionId();
    }

    /** The kinds of answers. */
    public enum Kind {
        /** A new message, perhaps for this person alone. */
        MESSAGE,
        /** The message with the button or menu changed. */
        CHANGE,
        /** A form opened. */
        FORM,
        /** Lines to choose from while typing. */
        SUGGESTIONS,
        /** Acknowledged; nothing visible has changed yet. */
        ACKNOWLEDGED
    }

    public Kind kind() {
        return kind;
    }

    /** How long it took until the answer could be seen. */
    public Duration took() {
        return took;
    }

    /** The interaction that this answers. */
    public long interactionId() {
        return interactionId;
    }

    /** The message that answered or changed, as it looks now. */
    public Optional<Seen> message() {
        Message message = content.message();
        return message == null ? Optional.empty() : Optional.of(place(message).current(message));
    }

    public List<Suggestion> suggestions() {
        return content.suggestions();
    }

    /** The form that opened. */
    public Form form() {
        Modal modal = content.modal();
        if (modal == null) {
            throw person.failure("No form opened: the answer was " + this, "");
        }
        return person.form();
    }

    /** Fills in a field of the form that opened. */
    public Form fills(String field, String text) {
        return form().fills(field, text);
    }

    /** Chooses in a menu under the answer's message; for a form's menus see {@link #form()}. */
    public Answer chooses(String menu, String... labels) {
        return onMessage().choosesOn(required(), menu, labels);
    }

    /** Waits until the answer's message says this. */
    public Answer sees(String text) {
        Message message = required();
        onMessage().awaits(message, text);
        return this;
    }

    /** Clicks a button under the answer's message. */
    public Answer clicks(String label) {
        return onMessage().clicksOn(required(), label);
    }

    @Override
    public String toString() {
        return message().map(seen -> kind + " " + seen).orElse(kind.toString());
    }

    private Message required() {
        Message message = content.message();
        if (message == null) {
            throw person.failure("There is no message: the answer was " + kind, "");
        }
        return message;
    }

    private Place onMessage() {
        return place(required());
    }

    private Place place(Message message) {
        return person.at(message.channelId());
    }
}
