package cafe.comptoir.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.client.JdaClient;
import com.fasterxml.jackson.databind.JsonNode;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which channels a command and a form have to choose from. */
class OffersTest {
    private Sandbox sandbox;
    private JdaClient bot;
    private Caller control;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxOptions.cafe());
        bot = JdaClient.connect(sandbox, new AsksWhere());
        control = new Caller(sandbox);
        OptionData channel =
                new OptionData(OptionType.CHANNEL, "channel", "Where")
                        .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS);
        bot.jda()
                .updateCommands()
                .addCommands(Commands.slash("where", "Asks where").addOptions(channel))
                .complete();
    }

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    @Test
    void kindsOfChannelsAreToldOfCommandsAndOfForms() {
        JsonNode commands = control.get("/as/jeanne/commands?in=general").body();
        JsonNode form =
                control.post("/as/jeanne/slash", "{\"in\":\"general\",\"command\":\"where\"}")
                        .body();

        assertThat(commands.at("/slash/0/options/0/channelTypes").toString()).isEqualTo("[0,5]");
        assertThat(form.at("/form/fields/0/channel_types").toString()).isEqualTo("[0]");
    }

    private static final class AsksWhere extends ListenerAdapter {
        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            EntitySelectMenu menu =
                    EntitySelectMenu.create("where", SelectTarget.CHANNEL)
                            .setChannelTypes(ChannelType.TEXT)
                            .build();
            event.replyModal(
                            Modal.create("form", "Where?")
                                    .addComponents(Label.of("Channel", menu))
                                    .build())
                    .queue();
        }
    }
}
