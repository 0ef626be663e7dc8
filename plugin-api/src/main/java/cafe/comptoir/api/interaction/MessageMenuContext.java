package cafe.comptoir.api.interaction;

import net.dv8tion.jda.api.entities.Message;

/** A command chosen in the menu of a message. */
public interface MessageMenuContext extends ReplyContext {

    /** Returns the message on which the menu was opened. */
    Message target();
}
