package cafe.comptoir.bench;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** The least that a plugin can do: answers {@code /ping}, counts messages, and clicks on a button. */
public final class BenchPlugin implements BotPlugin {

    static final SlashCommand PING = SlashCommand.of("ping", ServerKind.COMPANY);
    static final SlashCommand COUNTER = SlashCommand.of("counter", ServerKind.COMPANY);

    /** What stands on the button, and before and after the count on its message. */
    static final String MORE = "more";

    private static final String CLICK = "click";

    private final ComponentIds ids;
    private final AtomicInteger clicks = new AtomicInteger();

    @Inject
    BenchPlugin(ComponentIds ids) {
        this.ids = ids;
    }

    @Override
    public void register(Registrar on) {
        on.slash(PING).handle(Ack.PUBLIC, context -> context.reply("pong"));
        on.slash(COUNTER).handle(Ack.PUBLIC, this::counter);
        on.button(CLICK, Ack.EDIT, this::count);
        on.event(MessageReceivedEvent.class, event -> Arrivals.count());
    }

    private void counter(SlashContext context) {
        context.reply(
                new MessageCreateBuilder()
                        .setContent("clicks: 0.")
                        .setComponents(ActionRow.of(Button.primary(ids.id(CLICK), MORE)))
                        .build());
    }

    private void count(ButtonContext context) {
        context.edit(
                MessageEditData.fromContent("clicks: %d.".formatted(clicks.incrementAndGet())));
    }
}
