package cafe.comptoir.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.client.JdaClient;
import cafe.comptoir.sandbox.control.Caller.Reply;
import cafe.comptoir.sandbox.model.ManualTimeline;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person sees of an answer that comes late or never, and what the record tells of one that comes. */
class AnsweringTest {
    // JDA compares the ids of interactions with its own clock.
    private final ManualTimeline time = new ManualTimeline(Instant.now());
    private final CompletableFuture<String> asked = new CompletableFuture<>();
    private Sandbox sandbox;
    private JdaClient bot;
    private Caller control;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxOptions.cafe().withTimeline(() -> time));
        bot = JdaClient.connect(sandbox, new SlowBot());
        control = new Caller(sandbox);
        bot.jda()
                .updateCommands()
                .addCommands(
                        Commands.slash("answer", "Answers after some thought"),
                        Commands.slash("form", "Asks something"),
                        Commands.slash("think", "Thinks for ever"),
                        Commands.slash("ignore", "Says nothing"))
                .complete();
    }

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    @Test
    void everythingThatBelongsToAClickIsFoundByIt() {
        Reply answer =
                control.post("/as/jeanne/slash", "{\"in\":\"general\",\"command\":\"answer\"}");
        control.post("/as/jeanne/write", "{\"in\":\"general\",\"text\":\"Merci\"}");
        String id = answer.body().path("interaction").asText();

        JsonNode calls = control.get("/rest?interaction=" + id).body().path("calls");
        JsonNode events = control.get("/gateway?interaction=" + id).body().path("events");

        assertThat(answer.body().at("/message/text").asText()).isEqualTo("42");
        assertThat(calls.findValuesAsText("method")).containsExactly("POST", "PATCH");
        assertThat(calls.at("/1/interaction").asText()).isEqualTo(id);
        assertThat(events).allMatch(event -> event.path("interaction").asText().equals(id));
        assertThat(events.at("/0/type").asText()).isEqualTo("INTERACTION_CREATE");
        assertThat(events.at("/1/type").asText()).isEqualTo("MESSAGE_CREATE");
        assertThat(events.at("/2/type").asText()).isEqualTo("MESSAGE_UPDATE");
        assertThat(events).hasSize(3);
    }

    @Test
    void thinkingThatComesToNothingIsShownToHaveFailed() {
        control.post("/as/jeanne/slash?timeout=1", "{\"in\":\"general\",\"command\":\"think\"}");
        asked.join();
        bot.settle();

        assertThat(newest().path("thinking").asBoolean()).isTrue();
        assertThat(newest().path("failed").asBoolean()).isFalse();
        time.advance(Duration.ofMinutes(15).plusSeconds(2));
        assertThat(newest().path("thinking").asBoolean()).isFalse();
        assertThat(newest().path("failed").asBoolean()).isTrue();
    }

    @Test
    void silenceIsToldAsDiscordsClientTellsIt() {
        CompletableFuture<Reply> answer =
                CompletableFuture.supplyAsync(() ->
                        control.post(
                                "/as/jeanne/slash", "{\"in\":\"general\",\"command\":\"ignore\"}"));
        asked.join();

        time.advance(Duration.ofSeconds(3));

        assertThat(answer.join().status()).isEqualTo(409);
        assertThat(answer.join().body().at("/error/failed").asText())
                .isEqualTo("The application did not respond");
    }

    @Test
    void formThatNobodyTookStaysToBeSentAgain() {
        control.post("/as/jeanne/slash", "{\"in\":\"general\",\"command\":\"form\"}");
        CompletableFuture<Reply> answer =
                CompletableFuture.supplyAsync(() ->
                        control.post("/as/jeanne/submit", "{\"inputs\":{\"what\":\"Tout\"}}"));
        assertThat(asked.join()).isEqualTo("form");

        time.advance(Duration.ofSeconds(3));

        assertThat(answer.join().body().at("/error/failed").asText())
                .isEqualTo("Something went wrong. Try again.");
        assertThat(control.get("/as/jeanne/form").body().at("/form/title").asText())
                .isEqualTo("Un souci ?");
        Reply again = control.post("/as/jeanne/submit", "{}");
        assertThat(again.body().at("/message/text").asText()).isEqualTo("Tout");
        assertThat(control.get("/as/jeanne/form").body().path("form").isNull()).isTrue();
    }

    private JsonNode newest() {
        return control.get("/as/paul/messages?in=general&limit=1").body().at("/messages/0");
    }

    private final class SlowBot extends ListenerAdapter {
        private int forms;

        @Override
        public void onModalInteraction(ModalInteractionEvent event) {
            forms++;
            if (forms == 1) {
                asked.complete("form");
            } else {
                event.reply(event.getValue("what").getAsString()).queue();
            }
        }

        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            switch (event.getName()) {
                case "answer" ->
                        event.deferReply().flatMap(hook -> hook.editOriginal("42")).queue();
                case "form" ->
                        event.replyModal(
                                        Modal.create("form", "Un souci ?")
                                                .addComponents(
                                                        Label.of(
                                                                "Quoi ?",
                                                                TextInput.create(
                                                                                "what",
                                                                                TextInputStyle
                                                                                        .SHORT)
                                                                        .build()))
                                                .build())
                                .queue();
                case "think" -> event.deferReply().queue(_ -> asked.complete("think"));
                default -> asked.complete("ignore");
            }
        }
    }
}
