package cafe.comptoir.sandbox.script;

import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;

/** A small help desk, written with JDA alone: enough of everything that people can be made to do. */
public final class DeskBot extends ListenerAdapter {
    /** Registers the commands on both servers and publishes the panel in the public server's {@code aide}. */
    public static void furnish(JDA jda, long publicServer, long aide) {
        jda.getGuilds().forEach(DeskBot::register);
        Guild guild = jda.getGuildById(publicServer);
        guild.getTextChannelById(aide)
                .sendMessage("Un souci ? On s'en occupe.")
                .setComponents(
                        ActionRow.of(
                                Button.primary("open", "Ouvrir un ticket"),
                                Button.secondary("off", "Fermé").asDisabled(),
                                Button.danger("mute", "Sans réponse"),
                                Button.secondary("slow", "Prends ton temps")),
                        ActionRow.of(
                                StringSelectMenu.create("machine")
                                        .setPlaceholder("Quel poste ?")
                                        .addOption("Poste 1", "p1")
                                        .addOption("Poste 2", "p2")
                                        .build()),
                        ActionRow.of(
                                EntitySelectMenu.create("friend", SelectTarget.USER)
                                        .setPlaceholder("Avec qui ?")
                                        .build()))
                .complete();
    }

    private static void register(Guild guild) {
        guild.updateCommands()
                .addCommands(
                        Commands.slash("ticket", "Tickets")
                                .addSubcommands(
                                        new SubcommandData("list", "List the tickets")
                                                .setNameLocalization(DiscordLocale.FRENCH, "liste"),
                                        new SubcommandData("take", "Take a ticket")
                                                .setNameLocalization(
                                                        DiscordLocale.FRENCH, "prendre")
                                                .addOptions(number(), reason())),
                        Commands.message("Ouvrir un ticket"),
                        Commands.user("Fiche"))
                .complete();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        String text =
                event.getFullCommandName().equals("ticket list")
                        ? "Aucun ticket ouvert."
                        : "Ticket %d pris (%s)."
                                .formatted(
                                        event.getOption("number").getAsLong(),
                                        event.getOption("reason") == null
                                                ? "sans raison"
                                                : event.getOption("reason").getAsString());
        event.reply(text).setEphemeral(true).queue();
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        event.replyChoices(
                        List.of(
                                new net.dv8tion.jda.api.interactions.commands.Command.Choice(
                                        "n° " + typed + "1 — imprimante", 1L),
                                new net.dv8tion.jda.api.interactions.commands.Command.Choice(
                                        "n° " + typed + "2 — souris", 2L)))
                .queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        switch (event.getComponentId()) {
            case "open" -> event.replyModal(form()).queue();
            case "slow" ->
                    event.deferReply(true)
                            .queue(hook -> hook.editOriginal("Voilà, c'est fait.").queue());
            case "take" -> event.reply(event.getUser().getAsMention() + " s'en occupe.").queue();
            default -> {
                // Nobody answers: the person's client gives up after three seconds.
            }
        }
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        event.reply("Choisi : " + event.getValues()).setEphemeral(true).queue();
    }

    @Override
    public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
        String who = event.getMentions().getUsers().getFirst().getAsMention();
        event.editMessage("Avec " + who).queue();
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        event.reply("À propos de « " + event.getTarget().getContentRaw() + " »")
                .setEphemeral(true)
                .queue();
    }

    @Override
    public void onUserContextInteraction(UserContextInteractionEvent event) {
        event.reply("Fiche de " + event.getTarget().getAsMention()).setEphemeral(true).queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        String what = event.getValue("what").getAsString();
        List<Attachment> files = event.getValue("picture").getAsAttachmentList();
        event.reply("Merci, on vous répond bientôt.").setEphemeral(true).queue();
        event.getUser()
                .openPrivateChannel()
                .flatMap(dm -> dm.sendMessage("Votre ticket est ouvert : " + what))
                .queue(null, closed -> {});
        room(event.getGuild(), event.getMember(), what, files);
    }

    private static void room(Guild guild, Member customer, String what, List<Attachment> files) {
        String pictures = files.isEmpty() ? "sans photo" : "avec " + files.getFirst().getFileName();
        guild.createTextChannel("ticket-0001")
                .addRolePermissionOverride(
                        guild.getIdLong(), 0, Permission.VIEW_CHANNEL.getRawValue())
                .addPermissionOverride(
                        guild.getSelfMember(), EnumSet.of(Permission.VIEW_CHANNEL), null)
                .addPermissionOverride(customer, EnumSet.of(Permission.VIEW_CHANNEL), null)
                .addPermissionOverride(
                        guild.getRolesByName("Employé", false).getFirst(),
                        EnumSet.of(Permission.VIEW_CHANNEL),
                        null)
                .queue(channel -> card(channel, what, pictures));
    }

    private static void card(TextChannel channel, String what, String pictures) {
        channel.sendMessageComponents(
                        Container.of(
                                Section.of(
                                        Button.success("take", "Prendre"),
                                        TextDisplay.of("## Ticket 1"),
                                        TextDisplay.of("**" + what + "**, " + pictures))))
                .useComponentsV2()
                .queue();
    }

    private static Modal form() {
        return Modal.create("form", "Ouvrir un ticket")
                .addComponents(
                        Label.of(
                                "Qu'est-ce qui ne va pas ?",
                                TextInput.create("what", TextInputStyle.PARAGRAPH)
                                        .setRequiredRange(5, 200)
                                        .build()),
                        Label.of(
                                "Quel poste ?",
                                StringSelectMenu.create("machine")
                                        .addOption("Poste 1", "p1")
                                        .addOption("Poste 2", "p2")
                                        .setRequired(false)
                                        .build()),
                        Label.of(
                                "Une photo ?",
                                AttachmentUpload.create("picture").setRequired(false).build()))
                .build();
    }

    private static OptionData number() {
        return new OptionData(OptionType.INTEGER, "number", "Which", true, true)
                .setNameLocalization(DiscordLocale.FRENCH, "numéro");
    }

    private static OptionData reason() {
        return new OptionData(OptionType.STRING, "reason", "Why")
                .setNameLocalization(DiscordLocale.FRENCH, "raison")
                .addChoice("Urgent", "u")
                .addChoice("Normal", "n");
    }
}
