package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.model.Blob;
import cafe.comptoir.sandbox.model.Interaction;
import cafe.comptoir.sandbox.model.InteractionAnswer;
import cafe.comptoir.sandbox.model.Interactions;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.ModalInput;
import cafe.comptoir.sandbox.model.OptionInput;
import cafe.comptoir.sandbox.model.SlashUse;
import cafe.comptoir.sandbox.model.Upload;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroup;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.radiogroup.RadioGroup;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(QuietJda.class)
class JdaInteractionTest {
    private static final CafeIds IDS = CafeIds.CAFE;
    private static final long GENERAL = IDS.publicServer().channel("general");
    private static final long JEANNE = IDS.person("jeanne");
    private static final long TOM = IDS.person("tom");

    private Sandbox sandbox;
    private JdaClient client;
    private Interactions interactions;
    private final List<Thread> handlers = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.cafe());
        client = JdaClient.connect(sandbox);
        interactions = sandbox.world().interactions();
    }

    @AfterEach
    void stop() {
        finishHandlers();
        DiscordDescription.ifPresent().ifPresent(d -> d.check(sandbox.recorder().calls()));
        client.close();
        sandbox.close();
    }

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
    void buttonChangesItsMessage() {
        long panel =
                channel()
                        .sendMessage("Un souci ?")
                        .addComponents(ActionRow.of(Button.primary("open", "Ouvrir un ticket")))
                        .complete()
                        .getIdLong();
        on(ButtonInteractionEvent.class, event -> event.editMessage("Merci !").complete());

        Interaction click = interactions.click(JEANNE, GENERAL, panel, "open");

        assertThat(answer(click.id())).isInstanceOf(InteractionAnswer.Updated.class);
        assertThat(sandbox.world().directory().findMessage(GENERAL, panel))
                .hasValueSatisfying(m -> assertThat(m.content()).isEqualTo("Merci !"));
    }

    @Test
    void selectMenusTellWhatWasChosen() {
        long menu =
                channel()
                        .sendMessage("Choisissez")
                        .addComponents(
                                ActionRow.of(
                                        StringSelectMenu.create("kind")
                                                .addOption("Réseau", "net")
                                                .addOption("Écran", "screen")
                                                .build()),
                                ActionRow.of(
                                        EntitySelectMenu.create(
                                                        "who", SelectTarget.USER, SelectTarget.ROLE)
                                                .setMaxValues(2)
                                                .build()))
                        .complete()
                        .getIdLong();
        Waiting<String> seen = new Waiting<>();
        on(
                StringSelectInteractionEvent.class,
                event -> {
                    seen.tell(String.join(",", event.getValues()));
                    event.deferEdit().complete();
                });
        on(
                EntitySelectInteractionEvent.class,
                event -> {
                    seen.tell(
                            event.getMentions().getMembers().getFirst().getEffectiveName()
                                    + event.getMentions().getRoles().getFirst().getName());
                    event.deferEdit().complete();
                });

        Interaction string = interactions.select(JEANNE, GENERAL, menu, "kind", List.of("screen"));
        Interaction entity =
                interactions.select(
                        JEANNE,
                        GENERAL,
                        menu,
                        "who",
                        List.of(
                                Long.toString(TOM),
                                Long.toString(IDS.publicServer().role("employee"))));

        assertThat(answer(string.id())).isInstanceOf(InteractionAnswer.UpdateDeferred.class);
        assertThat(answer(entity.id())).isInstanceOf(InteractionAnswer.UpdateDeferred.class);
        assertThat(seen.await()).isEqualTo("screen");
        assertThat(seen.await()).isEqualTo("TomEmployé");
    }

    @Test
    void formWithEveryKindOfFieldIsFilledInAndSent() {
        register("open");
        on(SlashCommandInteractionEvent.class, event -> event.replyModal(form()).complete());
        Waiting<String> seen = new Waiting<>();
        on(
                ModalInteractionEvent.class,
                event -> {
                    var file = event.getValue("picture").getAsAttachmentList().getFirst();
                    seen.tell(
                            event.getValue("what").getAsString()
                                    + event.getValue("where").getAsStringList()
                                    + event.getValue("when").getAsString()
                                    + event.getValue("also").getAsStringList()
                                    + read(file.getProxy().download().join()));
                    event.reply("Merci").setEphemeral(true).complete();
                });

        long used = slash("open", Map.of());
        assertThat(answer(used)).isInstanceOf(InteractionAnswer.ModalShown.class);
        Interaction sent =
                interactions.submit(
                        JEANNE,
                        used,
                        Map.of(
                                "what",
                                ModalInput.of("L'écran est noir"),
                                "where",
                                ModalInput.of("p2"),
                                "when",
                                ModalInput.of("now"),
                                "also",
                                ModalInput.of("sound", "mouse"),
                                "picture",
                                ModalInput.files(Upload.of("noir.txt", Blob.utf8("très noir")))));

        assertThat(answer(sent.id())).isInstanceOf(InteractionAnswer.Replied.class);
        assertThat(seen.await()).isEqualTo("L'écran est noir[p2]now[sound, mouse]très noir");
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

    private String replyTo(long interaction) {
        return ((InteractionAnswer.Replied) answer(interaction)).message().content();
    }

    private InteractionAnswer answer(long interaction) {
        try {
            return interactions.answer(interaction).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long slash(String path, Map<String, OptionInput> options) {
        return interactions.slash(new SlashUse(JEANNE, GENERAL, path, options)).id();
    }

    private void register(String name) {
        client.jda().updateCommands().addCommands(Commands.slash(name, "Test")).complete();
    }

    private TextChannel channel() {
        return client.jda().getTextChannelById(GENERAL);
    }

    private <T extends GenericEvent> void on(Class<T> type, Consumer<T> handler) {
        EventListener listener =
                event -> {
                    if (type.isInstance(event)) {
                        handlers.add(
                                Thread.startVirtualThread(() -> handler.accept(type.cast(event))));
                    }
                };
        client.jda().addEventListener(listener);
    }

    private void finishHandlers() {
        try {
            for (Thread handler : handlers) {
                handler.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(java.io.InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Modal form() {
        return Modal.create("form", "Ouvrir un ticket")
                .addComponents(
                        Label.of(
                                "Que se passe-t-il ?",
                                TextInput.create("what", TextInputStyle.PARAGRAPH).build()),
                        Label.of(
                                "Quel poste ?",
                                StringSelectMenu.create("where")
                                        .addOption("Poste 1", "p1")
                                        .addOption("Poste 2", "p2")
                                        .build()),
                        Label.of(
                                "Depuis quand ?",
                                RadioGroup.create("when")
                                        .addOption("Maintenant", "now")
                                        .addOption("Hier", "yesterday")
                                        .build()),
                        Label.of(
                                "Et aussi ?",
                                CheckboxGroup.create("also")
                                        .addOption("Le son", "sound")
                                        .addOption("La souris", "mouse")
                                        .build()),
                        Label.of("Une photo ?", AttachmentUpload.create("picture").build()))
                .build();
    }
}
