package cafe.comptoir.platform.dispatch;

import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * What can be sent to Discord about one interaction. Of the callbacks only one may ever be sent; what
 * comes after a callback waits until Discord has accepted that. Nothing here blocks.
 */
interface Answers {

    /** Returns whether a callback has left. */
    boolean called();

    /** Returns whether the interaction came from a component, so that its message can be edited. */
    boolean onMessage();

    /** Returns whether that message is one that only the acting person sees. */
    boolean onPrivateMessage();

    /** Callback: a new message. */
    CompletableFuture<?> reply(MessageCreateData message, boolean ephemeral);

    /** Callback: a message will come. */
    CompletableFuture<?> deferReply(boolean ephemeral);

    /** Callback: a changed message. */
    CompletableFuture<?> edit(MessageEditData message);

    /** Callback: the message may change. */
    CompletableFuture<?> deferEdit();

    /** Callback: a form. */
    CompletableFuture<?> open(Modal form);

    /** Changes what the callback was about. */
    CompletableFuture<Message> editOriginal(MessageEditData message);

    /** Sends one more message that only the acting person sees. */
    CompletableFuture<Message> whisper(MessageCreateData message);

    /** Changes a message sent by {@link #whisper}. */
    CompletableFuture<Message> editWhisper(long id, MessageEditData message);

    /** Changes the message that the component sits on, whatever the callback was about. */
    CompletableFuture<Message> editSource(MessageEditData message);
}
