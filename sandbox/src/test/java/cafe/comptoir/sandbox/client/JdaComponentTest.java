package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.model.Blob;
import cafe.comptoir.sandbox.model.Interaction;
import cafe.comptoir.sandbox.model.InteractionAnswer;
import cafe.comptoir.sandbox.model.ModalInput;
import cafe.comptoir.sandbox.model.Upload;
import java.util.List;
import java.util.Map;
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
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.Test;

/** Buttons, selects and forms as JDA hears of them. */
class JdaComponentTest extends InteractionCase {

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
