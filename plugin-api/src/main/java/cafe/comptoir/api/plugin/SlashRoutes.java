package cafe.comptoir.api.plugin;

import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.AutocompleteContext;
import cafe.comptoir.api.interaction.Handler;
import cafe.comptoir.api.interaction.SlashContext;

/**
 * The handlers of one slash command: one {@link #handle} for a command without subcommands, else one
 * {@link #sub} for each. The host refuses a plugin whose command has a subcommand without handler.
 */
public interface SlashRoutes {

    /** Handles the command itself; for a command without subcommands. */
    SlashRoutes handle(Ack ack, Access access, Handler<SlashContext> handler);

    /** Handles one subcommand. */
    SlashRoutes sub(String name, Ack ack, Access access, Handler<SlashContext> handler);

    /**
     * Proposes values while a person types in the option of this name, in whichever subcommand it
     * is. Only people with {@code access} are asked; others see no proposals.
     */
    SlashRoutes complete(String option, Access access, Handler<AutocompleteContext> handler);

    /** Like the method with an {@link Access}, for everyone. */
    default SlashRoutes handle(Ack ack, Handler<SlashContext> handler) {
        return handle(ack, Access.EVERYONE, handler);
    }

    /** Like the method with an {@link Access}, for everyone. */
    default SlashRoutes sub(String name, Ack ack, Handler<SlashContext> handler) {
        return sub(name, ack, Access.EVERYONE, handler);
    }
}
