package cafe.comptoir.platform.commands;

import static java.util.Comparator.comparing;

import cafe.comptoir.api.interaction.MenuCommand;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashCommand.Sub;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.platform.dispatch.Registrations;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.i18n.RefusedException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** One plugin's commands as Discord takes them: English base texts, French localisations. */
public final class PluginCommands {

    private final Map<ServerKind, List<CommandData>> byServer = new EnumMap<>(ServerKind.class);
    private final Wording wording;

    private PluginCommands(Registrations plugin) {
        wording = new Wording(plugin.messages());
        for (ServerKind server : ServerKind.values()) {
            byServer.put(server, build(plugin, server));
        }
    }

    /**
     * Builds the commands that a plugin registered, with its texts.
     *
     * @throws RefusedException naming every text that is missing or that Discord would not
     *     take, one line each
     */
    public static PluginCommands of(Registrations plugin) {
        PluginCommands commands = new PluginCommands(plugin);
        List<Reason> problems = commands.wording.problems();
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        return commands;
    }

    /** Returns the commands that belong on a kind of server, by name. */
    public List<CommandData> on(ServerKind server) {
        return byServer.getOrDefault(server, List.of());
    }

    private List<CommandData> build(Registrations plugin, ServerKind server) {
        List<CommandData> commands = new ArrayList<>();
        for (SlashCommand command : plugin.slashCommands()) {
            if (exists(command, server)) {
                wording.attempt("/" + command.name(), () -> commands.add(slash(command, server)));
            }
        }
        menus(plugin.messageMenus(), Command.Type.MESSAGE, server, commands);
        menus(plugin.userMenus(), Command.Type.USER, server, commands);
        commands.sort(comparing(CommandData::getName));
        return List.copyOf(commands);
    }

    private static boolean exists(SlashCommand command, ServerKind server) {
        return command.servers().contains(server)
                && (command.subcommands().isEmpty()
                        || command.subcommands().stream()
                                .anyMatch(sub -> sub.servers().contains(server)));
    }

    private SlashCommandData slash(SlashCommand command, ServerKind server) {
        String key = "command." + command.name();
        SlashCommandData data =
                Commands.slash(command.name(), wording.base(key + ".description"))
                        .setContexts(InteractionContextType.GUILD);
        wording.name(key + ".name", command.name(), data::setNameLocalization);
        wording.localise(key + ".description", data::setDescriptionLocalization);
        command.options()
                .forEach(option ->
                        wording.attempt(
                                "/" + command.name(), () -> data.addOptions(option(key, option))));
        command.subcommands().stream()
                .filter(sub -> sub.servers().contains(server))
                .forEach(sub ->
                        wording.attempt(
                                "/" + command.name() + " " + sub.name(),
                                () -> data.addSubcommands(sub(key, sub))));
        return data;
    }

    private SubcommandData sub(String command, Sub sub) {
        String key = command + "." + sub.name();
        SubcommandData data = new SubcommandData(sub.name(), wording.base(key + ".description"));
        wording.name(key + ".name", sub.name(), data::setNameLocalization);
        wording.localise(key + ".description", data::setDescriptionLocalization);
        sub.options().forEach(option -> data.addOptions(option(key, option)));
        return data;
    }

    private OptionData option(String command, Option option) {
        String key = command + ".option." + option.name();
        OptionData data =
                new OptionData(
                        option.type(),
                        option.name(),
                        wording.base(key + ".description"),
                        option.required(),
                        option.autocomplete());
        wording.name(key + ".name", option.name(), data::setNameLocalization);
        wording.localise(key + ".description", data::setDescriptionLocalization);
        for (String value : option.choices()) {
            String choiceKey = key + ".choice." + value;
            Choice choice = choice(option, wording.base(choiceKey), value);
            wording.localise(choiceKey, choice::setNameLocalization);
            data.addChoices(choice);
        }
        limit(option, data);
        return data;
    }

    private static Choice choice(Option option, String name, String value) {
        return option.type() == OptionType.INTEGER
                ? new Choice(name, Long.parseLong(value))
                : new Choice(name, value);
    }

    private static void limit(Option option, OptionData data) {
        if (option.type() == OptionType.STRING) {
            option.min().ifPresent(least -> data.setMinLength(Math.toIntExact(least)));
            option.max().ifPresent(most -> data.setMaxLength(Math.toIntExact(most)));
        } else {
            option.min().ifPresent(data::setMinValue);
            option.max().ifPresent(data::setMaxValue);
        }
    }

    private void menus(
            List<MenuCommand> menus,
            Command.Type type,
            ServerKind server,
            List<CommandData> commands) {
        for (MenuCommand menu : menus) {
            if (menu.servers().contains(server)) {
                String key = "menu." + menu.name() + ".name";
                wording.attempt(key, () -> commands.add(menu(type, key)));
            }
        }
    }

    private CommandData menu(Command.Type type, String key) {
        CommandData data =
                Commands.context(type, wording.base(key)).setContexts(InteractionContextType.GUILD);
        wording.localise(key, data::setNameLocalization);
        return data;
    }
}
