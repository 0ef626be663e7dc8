package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.ComponentContext;
import cafe.comptoir.api.interaction.RouteArguments;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** A component that was used. */
abstract class JdaComponentContext<I extends ComponentInteraction> extends JdaReplyContext<I>
        implements ComponentContext {

    JdaComponentContext(Call call, Messages messages, Class<I> type) {
        super(call, messages, type);
    }

    @Override
    public final RouteArguments arguments() {
        return call().incoming().arguments();
    }

    @Override
    public final Message message() {
        return interaction().getMessage();
    }

    @Override
    public final void edit(MessageEditData message) {
        acknowledgement().edit(message);
    }
}
