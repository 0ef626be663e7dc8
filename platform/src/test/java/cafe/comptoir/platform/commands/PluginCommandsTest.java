package cafe.comptoir.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.MenuCommand;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.platform.dispatch.Registrations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.junit.jupiter.api.Test;

final class PluginCommandsTest {

    private static final SlashCommand TEAM =
            SlashCommand.of("team", ServerKind.COMPANY, ServerKind.PUBLIC)
                    .sub(
                            "list",
                            Option.string("shift").oneOf("day", "night").mandatory(),
                            Option.integer("page").between(1, 9))
                    .subOn(ServerKind.COMPANY, "note", Option.string("text").between(1, 200));

    private final Map<String, String> french = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private final Registrations on = new Registrations(new MapTexts(french, english));

    private void text(String key, String inFrench, String inEnglish) {
        french.put(key, inFrench);
        english.put(key, inEnglish);
    }

    private void teamTexts() {
        text("command.team.name", "ÉQUIPE", "team");
        text("command.team.description", "Qui travaille", "Who works");
        text("command.team.list.description", "La liste", "The list");
        text("command.team.list.name", "liste", "list");
        text("command.team.list.option.shift.description", "Le service", "The shift");
        text("command.team.list.option.shift.name", "service", "shift");
        text("command.team.list.option.shift.choice.day", "Jour", "Day");
        text("command.team.list.option.shift.choice.night", "Nuit", "Night");
        text("command.team.list.option.page.description", "La page", "The page");
        text("command.team.note.description", "Noter", "Take a note");
        text("command.team.note.option.text.description", "Le texte", "The text");
    }

    private void team() {
        on.slash(TEAM).sub("list", Ack.EPHEMERAL, _ -> {}).sub("note", Ack.EPHEMERAL, _ -> {});
    }

    @Test
    void commandIsEnglishWithFrenchBesideIt() {
        team();
        teamTexts();

        SlashCommandData command =
                (SlashCommandData) PluginCommands.of(on).on(ServerKind.COMPANY).getFirst();

        assertThat(command.getName()).isEqualTo("team");
        assertThat(command.getDescription()).isEqualTo("Who works");
        assertThat(command.getNameLocalizations().toMap())
                .isEqualTo(Map.of(DiscordLocale.FRENCH, "équipe"));
        assertThat(command.getDescriptionLocalizations().get(DiscordLocale.FRENCH))
                .isEqualTo("Qui travaille");
        assertThat(command.getContexts()).containsExactly(InteractionContextType.GUILD);
    }

    @Test
    void nameThatIsComposedOfLooseAccentsIsMadeWhole() {
        team();
        teamTexts();
        french.put("command.team.name", "E\u0301quipe");

        assertThat(PluginCommands.of(on).on(ServerKind.PUBLIC).getFirst().getNameLocalizations())
                .extracting(names -> names.get(DiscordLocale.FRENCH))
                .isEqualTo("équipe");
    }

    @Test
    void subcommandIsOnlyWhereItMayBeUsed() {
        team();
        teamTexts();
        PluginCommands commands = PluginCommands.of(on);

        assertThat(subcommands(commands, ServerKind.COMPANY))
                .extracting(SubcommandData::getName)
                .containsExactly("list", "note");
        assertThat(subcommands(commands, ServerKind.PUBLIC))
                .extracting(SubcommandData::getName)
                .containsExactly("list");
    }

    @Test
    void optionsCarryTheirChoicesAndLimits() {
        team();
        teamTexts();

        List<OptionData> options =
                subcommands(PluginCommands.of(on), ServerKind.COMPANY).getFirst().getOptions();

        assertThat(options.getFirst().isRequired()).isTrue();
        assertThat(options.getFirst().getChoices())
                .extracting(
                        choice -> choice.getAsString(),
                        choice -> choice.getName(),
                        choice -> choice.getNameLocalizations().get(DiscordLocale.FRENCH))
                .containsExactly(tuple("day", "Day", "Jour"), tuple("night", "Night", "Nuit"));
        assertThat(options.getLast().getMinValue()).isEqualTo(1L);
        assertThat(options.getLast().getMaxValue()).isEqualTo(9L);
    }

    @Test
    void menuIsNamedByItsWords() {
        on.messageMenu(MenuCommand.of("open-ticket", ServerKind.PUBLIC), Ack.EPHEMERAL, _ -> {});
        text("menu.open-ticket.name", "Ouvrir un ticket", "Open a ticket");

        PluginCommands commands = PluginCommands.of(on);

        assertThat(commands.on(ServerKind.COMPANY)).isEmpty();
        CommandData menu = commands.on(ServerKind.PUBLIC).getFirst();
        assertThat(menu.getName()).isEqualTo("Open a ticket");
        assertThat(menu.getNameLocalizations().get(DiscordLocale.FRENCH))
                .isEqualTo("Ouvrir un ticket");
    }

    @Test
    void everythingThatIsMissingOrWrongIsNamedAtOnce() {
        team();
        teamTexts();
        french.remove("command.team.list.description");
        english.remove("command.team.list.option.shift.choice.day");
        french.put("command.team.description", "x".repeat(101));
        french.put("command.team.list.name", "la liste");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PluginCommands.of(on))
                .satisfies(e ->
                        assertThat(e.getMessage().lines())
                                .hasSize(4)
                                .contains(
                                        "messages_fr.properties:"
                                                + " 'command.team.list.description' is"
                                                + " missing",
                                        "messages_en.properties:"
                                                + " 'command.team.list.option.shift.choice.day'"
                                                + " is missing")
                                .anyMatch(line -> line.startsWith("command.team.descr"))
                                .anyMatch(line -> line.startsWith("command.team.list.n")));
    }

    private static List<SubcommandData> subcommands(PluginCommands commands, ServerKind server) {
        return ((SlashCommandData) commands.on(server).getFirst()).getSubcommands();
    }
}
