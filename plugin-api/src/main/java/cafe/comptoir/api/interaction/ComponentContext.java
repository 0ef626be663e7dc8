package cafe.comptoir.api.interaction;

import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** A click or a choice on a component of a message. */
public interface ComponentContext extends ReplyContext {

    /** Returns the arguments that the component's custom id was made with. */
    RouteArguments arguments();

    /** Returns the message that the component sits on. */
    Message message();

    /**
     * Answers by changing the message that the component sits on.
     *
     * @throws IllegalStateException on a route that does not declare {@link Ack#EDIT}
     */
    void edit(MessageEditData message);
}
