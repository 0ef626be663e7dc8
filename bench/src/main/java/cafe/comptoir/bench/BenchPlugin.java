package cafe.comptoir.bench;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import jakarta.inject.Inject;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;

/** The least that a plugin can do: answers {@code /ping} and counts messages. */
public final class BenchPlugin implements BotPlugin {

    static final SlashCommand PING = SlashCommand.of("ping", ServerKind.COMPANY);

    @Inject
    BenchPlugin() {}

    @Override
    public void register(Registrar on) {
        on.slash(PING).handle(Ack.PUBLIC, context -> context.reply("pong"));
        on.event(MessageReceivedEvent.class, event -> Arrivals.count());
    }
}
