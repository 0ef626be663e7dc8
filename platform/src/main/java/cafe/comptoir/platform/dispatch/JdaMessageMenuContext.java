package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.MessageMenuContext;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.commands.context.MessageContextInteraction;

/** A command chosen on a message. */
final class JdaMessageMenuContext extends JdaReplyContext<MessageContextInteraction>
        implements MessageMenuContext {

    JdaMessageMenuContext(Call call, Messages messages) {
        super(call, messages, MessageContextInteraction.class);
    }

    @Override
    public Message target() {
        return interaction().getTarget();
    }
}
