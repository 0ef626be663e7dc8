package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.model.Blob;
import cafe.comptoir.sandbox.model.InteractionAnswer;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.OptionInput;
import cafe.comptoir.sandbox.model.SlashUse;
import cafe.comptoir.sandbox.model.Upload;
import java.util.Map;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.junit.jupiter.api.Test;

/** Commands and menus as JDA hears of them. */
class JdaCommandTest extends InteractionCase {

    @Test
    void optionsOfEveryKindArrive() {
        Waiting<String> seen = new Waiting<>();
        client.jda()
                .updateCommands()
                .addCommands(
                        Commands.slash("ticket", "Tickets")
                                .addSubcommands(
                                        new SubcommandData("open", "Opens one")
                                                .addOption(OptionType.STRING, "what", "What", true)
                                                .addOption(OptionType.INTEGER, "machine", "Machine")
                                                .addOption(OptionType.USER, "who", "Who")
                                                .addOption(OptionType.CHANNEL, "where", "Where")
                                                .addOption(OptionType.ROLE, "role", "Role")
                                                .addOption(OptionType.BOOLEAN, "urgent", "Urgent")
                                                .addOption(OptionType.NUMBER, "price", "Price")
                                                .addOption(
                                                        OptionType.ATTACHMENT,
                                                        "picture",
                                                        "Picture")))
                .complete();
        on(
                SlashCommandInteractionEvent.class,
                event -> {
                    seen.tell(
                            event.getFullCommandName()
                                    + event.getOption("what").getAsString()
                                    + event.getOption("machine").getAsInt()
                                    + event.getOption("who").getAsMember().getEffectiveName()
                                    + event.getOption("where").getAsChannel().getName()
                                    + event.getOption("role").getAsRole().getName()
                                    + event.getOption("urgent").getAsBoolean()
                                    + event.getOption("price").getAsDouble()
                                    + event.getOption("picture").getAsAttachment().getFileName()
                                    + event.getUserLocale().getLocale());
                    event.reply("ok").complete();
                });

        long used =
                slash(
                        "ticket open",
                        Map.of(
                                "what",
                                OptionInput.text("souris "),
                                "machine",
                                OptionInput.number(12),
                                "who",
                                OptionInput.id(TOM),
                                "where",
                                OptionInput.id(GENERAL),
                                "role",
                                OptionInput.id(IDS.publicServer().role("employee")),
                                "urgent",
                                OptionInput.flag(true),
                                "price",
                                OptionInput.text("2.5"),
                                "picture",
                                new OptionInput.File(Upload.of("écran 1.png", Blob.utf8("x")))));

        assertThat(answer(used)).isInstanceOf(InteractionAnswer.Replied.class);
        assertThat(seen.await())
                .isEqualTo("ticket opensouris 12TomgeneralEmployétrue2.5ecran_1.pngfr");
    }

    @Test
    void deferredAnswerIsEditedLaterAndStaysForOnePersonOnly() {
        register("status");
        on(
                SlashCommandInteractionEvent.class,
                event -> {
                    InteractionHook hook = event.deferReply(true).complete();
                    hook.editOriginal("Tout va bien").complete();
                    hook.sendMessage("Et voilà").setEphemeral(true).complete();
                });

        long used = slash("status", Map.of());

        assertThat(answer(used)).isInstanceOf(InteractionAnswer.Deferred.class);
        finishHandlers();
        assertThat(sandbox.world().messages().seenBy(JEANNE, GENERAL))
                .extracting(Message::content)
                .containsExactly("Tout va bien", "Et voilà");
        assertThat(sandbox.world().messages().seenBy(TOM, GENERAL)).isEmpty();
        assertThat(channel().getHistory().retrievePast(10).complete()).isEmpty();
    }

    @Test
    void autocompletionSuggests() {
        client.jda()
                .updateCommands()
                .addCommands(
                        Commands.slash("machine", "Machine")
                                .addOption(OptionType.STRING, "name", "Name", true, true))
                .complete();
        on(
                CommandAutoCompleteInteractionEvent.class,
                event ->
                        event.replyChoiceStrings(event.getFocusedOption().getValue() + "-1")
                                .complete());

        SlashUse typed =
                new SlashUse(JEANNE, GENERAL, "machine", Map.of("name", OptionInput.text("poste")));
        long id = interactions.autocomplete(typed, "name").id();

        assertThat(answer(id))
                .isInstanceOfSatisfying(
                        InteractionAnswer.Suggested.class,
                        suggested ->
                                assertThat(suggested.choices().path(0).path("value").asText())
                                        .isEqualTo("poste-1"));
    }

    @Test
    void contextMenusKnowTheirTarget() {
        client.jda()
                .updateCommands()
                .addCommands(Commands.user("Fiche"), Commands.message("Ouvrir un ticket"))
                .complete();
        on(
                UserContextInteractionEvent.class,
                event -> event.reply(event.getTargetMember().getEffectiveName()).complete());
        on(
                MessageContextInteractionEvent.class,
                event -> event.reply(event.getTarget().getContentRaw()).complete());
        Message plea =
                sandbox.world().messages().post(TOM, GENERAL, MessageDraft.text("Help please"));

        long user = interactions.userMenu(JEANNE, GENERAL, "Fiche", TOM).id();
        long message =
                interactions.messageMenu(JEANNE, GENERAL, "Ouvrir un ticket", plea.id()).id();

        assertThat(replyTo(user)).isEqualTo("Tom");
        assertThat(replyTo(message)).isEqualTo("Help please");
    }
}
