package cafe.comptoir.api.interaction;

import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * An act that is answered once. The context owns the acknowledgement: the first {@link #reply} answers
 * it, or edits the deferral if the host was faster; a second one edits the first answer. All methods
 * block until Discord has accepted.
 */
public interface ReplyContext extends InteractionContext {

    /**
     * Answers with a message, private or public as the route's {@link Ack} declares. On an {@link
     * Ack#EDIT} route it is a private message beside the edited one.
     *
     * @throws IllegalStateException after {@link #open}
     */
    void reply(MessageCreateData message);

    /** Answers with plain text (up to 2000 characters, Discord's message limit), pinging nobody. */
    void reply(String content);

    /** Sends one more message that only the acting person sees. */
    void whisper(String content);

    /**
     * Answers with a form, on a {@link Ack#MODAL} route only.
     *
     * @throws IllegalStateException on another route, when answered already, or too late
     */
    void open(Modal form);
}
