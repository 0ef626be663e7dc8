package cafe.comptoir.staffchat.team;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.SelectContext;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.staff.Staff;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;

/** Confirming what a colleague says to know. */
final class ConfirmRoutes {

    private static final String CONFIRM = "confirm";

    private final PluginDatabase database;
    private final SkillStore skills;
    private final Catalog catalog;
    private final TeamView view;
    private final Staff staff;
    private final ComponentIds ids;

    @Inject
    ConfirmRoutes(
            PluginDatabase database,
            SkillStore skills,
            Catalog catalog,
            TeamView view,
            Staff staff,
            ComponentIds ids) {
        this.database = database;
        this.skills = skills;
        this.catalog = catalog;
        this.view = view;
        this.staff = staff;
        this.ids = ids;
    }

    void register(Registrar on, SlashRoutes team) {
        team.sub("confirm", Ack.EPHEMERAL, staff.confirmers(), this::ask);
        on.select(CONFIRM, Ack.EDIT, staff.confirmers(), this::confirm);
    }

    private void ask(SlashContext context) {
        Texts texts = context.texts();
        Optional<Person> colleague =
                context.user("person").map(User::getIdLong).flatMap(staff::find);
        if (colleague.isEmpty()) {
            context.reply(texts.get("team.not-staff"));
        } else if (colleague.get().id() == context.person().id()) {
            context.reply(texts.get("confirm.own"));
        } else {
            ask(context, texts, colleague.get());
        }
    }

    private void ask(SlashContext context, Texts texts, Person colleague) {
        String name = Quote.line(colleague.name(), 80);
        List<SelectOption> options =
                view.known(colleague.id()).stream()
                        .filter(known -> !known.confirmed())
                        .flatMap(known -> option(texts, known).stream())
                        .toList();
        if (options.isEmpty()) {
            context.reply(texts.get("confirm.nothing", name));
            return;
        }
        context.reply(
                new MessageCreateBuilder()
                        .setContent(texts.get("confirm.ask", name))
                        .setComponents(
                                ActionRow.of(
                                        StringSelectMenu.create(ids.id(CONFIRM, colleague.id()))
                                                .setPlaceholder(texts.get("confirm.choose"))
                                                .addOptions(options)
                                                .setRequiredRange(1, options.size())
                                                .build()))
                        .setAllowedMentions(List.of())
                        .build());
    }

    /** The level goes along: what is confirmed is what was shown. */
    private Optional<SelectOption> option(Texts texts, Known known) {
        return catalog.find(known.skill())
                .map(skill ->
                        SelectOption.of(
                                        skill.name(texts.locale()),
                                        known.level() + ":" + known.skill())
                                .withDescription(TeamView.level(texts, known.level())));
    }

    private void confirm(SelectContext context) {
        Texts texts = context.texts();
        long colleague = context.arguments().number(0);
        Person by = context.person();
        if (colleague == by.id()) {
            edit(context, texts.get("confirm.own"));
            return;
        }
        int confirmed =
                database.write(tx ->
                        (int)
                                context.values().stream()
                                        .map(value -> value.split(":", 2))
                                        .filter(parts ->
                                                skills.confirm(
                                                        tx,
                                                        colleague,
                                                        parts[1],
                                                        Integer.parseInt(parts[0]),
                                                        by))
                                        .count());
        String key = confirmed < context.values().size() ? "confirm.some" : "confirm.done";
        edit(context, texts.get(key, confirmed) + "\n\n" + view.skillLines(texts, colleague));
    }

    private static void edit(SelectContext context, String words) {
        context.edit(
                new MessageEditBuilder()
                        .setReplace(true)
                        .setContent(words)
                        .setAllowedMentions(List.of())
                        .build());
    }
}
