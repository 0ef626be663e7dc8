package cafe.comptoir.api.interaction;

import java.util.Collection;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/**
 * A person types in an option. Discord wants the proposals within 3 s and takes no second answer; a
 * handler that is late is not waited for.
 */
public interface AutocompleteContext extends InteractionContext {

    /** Returns what was typed so far. */
    String typed();

    /** Answers with proposals; those after the first 25 (Discord's limit) are left out. */
    void suggest(Collection<Choice> proposals);
}
