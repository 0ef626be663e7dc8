package cafe.comptoir.api.interaction;

import net.dv8tion.jda.api.entities.User;

/** A command chosen in the menu of a person. */
public interface UserMenuContext extends ReplyContext {

    /** Returns the person on whom the menu was opened. */
    User target();
}
