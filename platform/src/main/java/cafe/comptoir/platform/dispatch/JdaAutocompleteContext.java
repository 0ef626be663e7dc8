package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.AutocompleteContext;
import java.util.Collection;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.CommandAutoCompleteInteraction;

/** Somebody types. */
final class JdaAutocompleteContext extends JdaContext<CommandAutoCompleteInteraction>
        implements AutocompleteContext {

    JdaAutocompleteContext(Call call, Messages messages) {
        super(call, messages, CommandAutoCompleteInteraction.class);
    }

    @Override
    public String typed() {
        return interaction().getFocusedOption().getValue();
    }

    @Override
    public void suggest(Collection<Choice> proposals) {
        call().answer(Proposals.class).suggest(proposals);
    }
}
