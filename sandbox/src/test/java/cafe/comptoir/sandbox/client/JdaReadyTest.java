package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.model.InteractionAnswer;
import cafe.comptoir.sandbox.model.SlashUse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(QuietJda.class)
class JdaReadyTest {
    private static final CafeIds IDS = CafeIds.CAFE;

    @Test
    void jdaIsReadyAndKnowsTheCafe() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
                JdaClient client = JdaClient.connect(sandbox)) {
            JDA jda = client.jda();

            assertThat(jda.getGuilds())
                    .extracting(Guild::getName)
                    .containsExactlyInAnyOrder("Comptoir – Équipe", "Cybercafé Le Comptoir");
            Guild cafe = jda.getGuildById(IDS.publicServer().id());
            assertThat(cafe.getTextChannelsByName("general", false)).hasSize(1);
            assertThat(cafe.getForumChannelsByName("questions", false)).hasSize(1);
            assertThat(cafe.getNewsChannelsByName("annonces", false)).hasSize(1);
            assertThat(cafe.getRoleById(IDS.publicServer().role("customer")).getName())
                    .isEqualTo("Client");
            assertThat(cafe.getMemberCount()).isEqualTo(11);
            assertThat(cafe.loadMembers().get()).hasSize(11);
        }
    }

    @Test
    void jdaIsReadyOverACompressedConnection() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
                JdaClient client = JdaClient.connect(sandbox, Compression.ZLIB)) {
            client.settle();

            assertThat(client.jda().getGuilds()).hasSize(2);
        }
    }

    @Test
    void slashCommandIsRegisteredUsedAndAnswered() throws Exception {
        Waiting<String> acknowledged = new Waiting<>();
        ListenerAdapter pong =
                new ListenerAdapter() {
                    @Override
                    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
                        event.reply("pong, " + event.getMember().getEffectiveName())
                                .queue(_ -> acknowledged.tell("pong"));
                    }
                };
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
                JdaClient client = JdaClient.connect(sandbox, pong)) {
            client.jda()
                    .updateCommands()
                    .addCommands(Commands.slash("ping", "Says pong"))
                    .complete();

            var use =
                    new SlashUse(
                            IDS.person("jeanne"),
                            IDS.publicServer().channel("general"),
                            "ping",
                            Map.of());
            long id = sandbox.world().interactions().slash(use).id();

            InteractionAnswer answer =
                    sandbox.world().interactions().answer(id).get(5, TimeUnit.SECONDS);
            assertThat(acknowledged.await()).isEqualTo("pong");
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            InteractionAnswer.Replied.class,
                            replied ->
                                    assertThat(replied.message().content())
                                            .isEqualTo("pong, Jeanne"));
        }
    }
}
