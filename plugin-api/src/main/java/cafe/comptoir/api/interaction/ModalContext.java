package cafe.comptoir.api.interaction;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.Attachment;

/** A submitted form. Inputs are named by the custom ids they were built with. */
public interface ModalContext extends ReplyContext {

    /** Returns the arguments that the form's custom id was made with. */
    RouteArguments arguments();

    /** Returns what was typed or the single choice made, without surrounding blanks; empty if none. */
    Optional<String> value(String input);

    /** Returns the choices made in a select or a checkbox group. */
    List<String> values(String input);

    /** Returns the uploaded files. */
    List<Attachment> attachments(String input);

    /** Returns the message whose button opened the form, if one did. */
    Optional<Message> message();
}
