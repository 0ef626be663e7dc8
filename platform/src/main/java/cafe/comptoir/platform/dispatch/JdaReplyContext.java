package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.ReplyContext;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Answers through the interaction's one acknowledgement. */
abstract class JdaReplyContext<I extends Interaction> extends JdaContext<I>
        implements ReplyContext {

    private final Acknowledgement acknowledgement;

    JdaReplyContext(Call call, Messages messages, Class<I> type) {
        super(call, messages, type);
        acknowledgement = call.answer(Acknowledgement.class);
    }

    final Acknowledgement acknowledgement() {
        return acknowledgement;
    }

    @Override
    public final void reply(MessageCreateData message) {
        acknowledgement.reply(message);
    }

    @Override
    public final void reply(String content) {
        acknowledgement.reply(Words.quiet(content));
    }

    @Override
    public final void whisper(String content) {
        acknowledgement.whisper(Words.quiet(content));
    }

    @Override
    public final void open(Modal form) {
        acknowledgement.open(form);
    }
}
