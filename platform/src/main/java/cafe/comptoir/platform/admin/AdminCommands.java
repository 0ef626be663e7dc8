package cafe.comptoir.platform.admin;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.AutocompleteContext;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.platform.i18n.Bundles;
import cafe.comptoir.platform.i18n.Explained;
import cafe.comptoir.platform.lifecycle.NoSuchPluginException;
import cafe.comptoir.platform.lifecycle.PluginStatus;
import cafe.comptoir.platform.loader.PluginDescriptor;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/** {@code /comptoir …}, registered as a plugin would. */
public final class AdminCommands {

    private static final String PLUGIN = "plugin";

    private static final SlashCommand COMMAND =
            SlashCommand.of(PluginDescriptor.HOST_ID, ServerKind.COMPANY)
                    .sub("plugins")
                    .sub("enable", Option.string(PLUGIN).mandatory().completed())
                    .sub("disable", Option.string(PLUGIN).mandatory().completed())
                    .sub("reload", Option.string(PLUGIN).mandatory().completed())
                    .sub("status")
                    .sub("reconnect");

    private final AdminDesk desk;
    private final Access admins;

    /**
     * @param admins the roles of {@code comptoir.yml} that may use the commands
     */
    public AdminCommands(AdminDesk desk, Supplier<? extends Collection<RoleName>> admins) {
        this.desk = desk;
        this.admins = Access.of(admins);
    }

    /** Returns the texts of the commands. */
    public static Messages messages(Locale cafe) {
        return Bundles.beside(AdminCommands.class, "admin", cafe);
    }

    /** Registers all commands. */
    public void register(Registrar on) {
        on.slash(COMMAND)
                .sub("plugins", Ack.EPHEMERAL, admins, this::plugins)
                .sub("enable", Ack.EPHEMERAL, admins, ask -> change(ask, desk::enable))
                .sub("disable", Ack.EPHEMERAL, admins, ask -> change(ask, desk::disable))
                .sub("reload", Ack.EPHEMERAL, admins, ask -> change(ask, desk::reload))
                .sub("status", Ack.EPHEMERAL, admins, this::status)
                .sub("reconnect", Ack.EPHEMERAL, admins, this::reconnect)
                .complete(PLUGIN, admins, this::propose);
    }

    private void plugins(SlashContext ask) {
        ask.reply(new AdminAnswers(ask.texts()).plugins(desk.plugins()));
    }

    private void change(
            SlashContext ask, Function<String, CompletableFuture<PluginStatus>> action) {
        AdminAnswers answers = new AdminAnswers(ask.texts());
        String id = id(ask.string(PLUGIN).orElse("").strip(), ask.texts().locale());
        try {
            ask.reply(answers.plugin(action.apply(id).join()));
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof NoSuchPluginException)) {
                throw e;
            }
            ask.reply(answers.unknown(id, desk.known()));
        }
    }

    /** Somebody may write the name out instead of choosing it from the list. */
    private String id(String written, Locale locale) {
        return desk.known().stream()
                .filter(plugin -> plugin.name(locale).equalsIgnoreCase(written))
                .map(PluginStatus::id)
                .findFirst()
                .orElse(written);
    }

    private void status(SlashContext ask) {
        ask.reply(new AdminAnswers(ask.texts()).host(desk.status()));
    }

    private void reconnect(SlashContext ask) {
        Texts texts = ask.texts();
        try {
            desk.rehearseReconnect();
        } catch (RuntimeException e) {
            String why =
                    e instanceof Explained explained
                            ? explained.reason().in(texts.locale())
                            : String.valueOf(e.getMessage());
            ask.reply(texts.get("reconnect.refused", why));
            return;
        }
        ask.reply(texts.get("reconnect.begun"));
        desk.reconnect();
    }

    private void propose(AutocompleteContext typing) {
        String typed = typing.typed().toLowerCase(Locale.ROOT);
        typing.suggest(
                desk.known().stream()
                        .map(plugin -> proposal(plugin, typing.locale()))
                        .filter(choice ->
                                choice.getName().toLowerCase(Locale.ROOT).contains(typed)
                                        || choice.getAsString().contains(typed))
                        .toList());
    }

    private static Choice proposal(PluginStatus plugin, Locale locale) {
        return new Choice(plugin.name(locale), plugin.id());
    }
}
