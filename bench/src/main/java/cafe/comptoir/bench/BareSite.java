package cafe.comptoir.bench;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import java.util.Objects;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** The client is a JDA listener and nothing else. */
record BareSite(Sandbox sandbox, JDA jda) implements Site {

    static BareSite open() throws InterruptedException {
        Sandbox sandbox = Site.localDiscord();
        JDA jda =
                JDABuilder.createDefault(
                                sandbox.token(),
                                GatewayIntent.GUILD_MEMBERS,
                                GatewayIntent.GUILD_MESSAGES,
                                GatewayIntent.MESSAGE_CONTENT)
                        .setRestConfig(new RestConfig().setBaseUrl(sandbox.apiUrl()))
                        .setSessionController(new LocalGateway(sandbox.gatewayUrl()))
                        .addEventListeners(new Answering())
                        .build()
                        .awaitReady();
        Guild company =
                Objects.requireNonNull(
                        jda.getGuildById(CafeIds.CAFE.company().id()), "no company server");
        company.updateCommands().addCommands(Commands.slash("ping", "Answers pong")).complete();
        return new BareSite(sandbox, jda);
    }

    @Override
    public void close() {
        jda.shutdownNow();
        sandbox.close();
    }

    private static final class LocalGateway extends SessionControllerAdapter {

        private final String address;

        LocalGateway(String address) {
            this.address = address;
        }

        @Override
        public String getGateway() {
            return address;
        }
    }

    private static final class Answering extends ListenerAdapter {

        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            event.reply("pong").queue();
        }

        @Override
        public void onMessageReceived(MessageReceivedEvent event) {
            Arrivals.count();
        }
    }
}
