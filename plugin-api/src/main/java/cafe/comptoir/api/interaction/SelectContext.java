package cafe.comptoir.api.interaction;

import java.util.List;
import net.dv8tion.jda.api.entities.IMentionable;

/** A choice made in a select menu. */
public interface SelectContext extends ComponentContext {

    /** Returns the chosen values, in the person's order: option values, or ids of what was chosen. */
    List<String> values();

    /** Returns the chosen people, roles or channels; empty for a menu of options. */
    List<IMentionable> mentions();
}
