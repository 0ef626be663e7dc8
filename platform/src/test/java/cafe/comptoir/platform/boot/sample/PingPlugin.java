package cafe.comptoir.platform.boot.sample;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.PluginInfo;
import cafe.comptoir.api.plugin.Registrar;
import jakarta.inject.Inject;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** Answers {@code /ping} with its version, and a button below. */
public final class PingPlugin implements BotPlugin {

    private final PluginInfo info;
    private final ComponentIds ids;

    @Inject
    PingPlugin(PluginInfo info, ComponentIds ids) {
        this.info = info;
        this.ids = ids;
    }

    @Override
    public void register(Registrar on) {
        on.slash(SlashCommand.of("ping", ServerKind.PUBLIC, ServerKind.COMPANY))
                .handle(Ack.EPHEMERAL, this::answer);
        on.button("again", Ack.EPHEMERAL, click -> click.reply("again " + info.version()));
    }

    private void answer(SlashContext ask) {
        ask.reply(
                new MessageCreateBuilder()
                        .setContent("pong " + info.version())
                        .setComponents(ActionRow.of(Button.primary(ids.id("again"), "Encore")))
                        .build());
    }
}
