package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.SelectContext;
import java.util.List;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.interactions.components.selections.EntitySelectInteraction;
import net.dv8tion.jda.api.interactions.components.selections.SelectMenuInteraction;
import net.dv8tion.jda.api.interactions.components.selections.StringSelectInteraction;

/** A choice that was made. */
@SuppressWarnings("rawtypes") // what JDA gives for a menu of either kind
final class JdaSelectContext extends JdaComponentContext<SelectMenuInteraction>
        implements SelectContext {

    JdaSelectContext(Call call, Messages messages) {
        super(call, messages, SelectMenuInteraction.class);
    }

    @Override
    public List<String> values() {
        return switch (interaction()) {
            case StringSelectInteraction options -> List.copyOf(options.getValues());
            case EntitySelectInteraction entities ->
                    entities.getValues().stream().map(ISnowflake::getId).toList();
            default -> throw new IllegalStateException("a menu that is not known");
        };
    }

    @Override
    public List<IMentionable> mentions() {
        return interaction() instanceof EntitySelectInteraction entities
                ? List.copyOf(entities.getValues())
                : List.of();
    }
}
