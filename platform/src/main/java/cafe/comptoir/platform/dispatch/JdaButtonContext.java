package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.ButtonContext;
import net.dv8tion.jda.api.interactions.components.buttons.ButtonInteraction;

/** A button that was clicked. */
final class JdaButtonContext extends JdaComponentContext<ButtonInteraction>
        implements ButtonContext {

    JdaButtonContext(Call call, Messages messages) {
        super(call, messages, ButtonInteraction.class);
    }
}
