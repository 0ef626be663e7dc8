package cafe.comptoir.platform.dispatch;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Sends with JDA, whose hook keeps what comes after the callback until that was accepted. */
final class JdaAnswers implements Answers {

    private final IReplyCallback interaction;
    private final Optional<Message> source;

    JdaAnswers(IReplyCallback interaction) {
        this.interaction = interaction;
        this.source =
                switch (interaction) {
                    case ComponentInteraction component -> Optional.of(component.getMessage());
                    case ModalInteraction modal -> Optional.ofNullable(modal.getMessage());
                    default -> Optional.empty();
                };
    }

    @Override
    public boolean called() {
        return interaction.isAcknowledged();
    }

    @Override
    public boolean onMessage() {
        return source.isPresent() && interaction instanceof IMessageEditCallback;
    }

    @Override
    public boolean onPrivateMessage() {
        return source.map(Message::isEphemeral).orElse(false);
    }

    @Override
    public CompletableFuture<?> reply(MessageCreateData message, boolean ephemeral) {
        return interaction.reply(message).setEphemeral(ephemeral).submit();
    }

    @Override
    public CompletableFuture<?> deferReply(boolean ephemeral) {
        return interaction.deferReply(ephemeral).submit();
    }

    @Override
    public CompletableFuture<?> edit(MessageEditData message) {
        return ((IMessageEditCallback) interaction).editMessage(message).submit();
    }

    @Override
    public CompletableFuture<?> deferEdit() {
        return ((IMessageEditCallback) interaction).deferEdit().submit();
    }

    @Override
    public CompletableFuture<?> open(Modal form) {
        return ((IModalCallback) interaction).replyModal(form).submit();
    }

    @Override
    public CompletableFuture<Message> editOriginal(MessageEditData message) {
        return interaction.getHook().editOriginal(message).submit();
    }

    @Override
    public CompletableFuture<Message> whisper(MessageCreateData message) {
        return interaction.getHook().sendMessage(message).setEphemeral(true).submit();
    }

    @Override
    public CompletableFuture<Message> editWhisper(long id, MessageEditData message) {
        return interaction.getHook().editMessageById(id, message).submit();
    }

    @Override
    public CompletableFuture<Message> editSource(MessageEditData message) {
        return source.orElseThrow().editMessage(message).submit();
    }
}
