package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.UserMenuContext;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.interactions.commands.context.UserContextInteraction;

/** A command chosen on a person. */
final class JdaUserMenuContext extends JdaReplyContext<UserContextInteraction>
        implements UserMenuContext {

    JdaUserMenuContext(Call call, Messages messages) {
        super(call, messages, UserContextInteraction.class);
    }

    @Override
    public User target() {
        return interaction().getTarget();
    }
}
