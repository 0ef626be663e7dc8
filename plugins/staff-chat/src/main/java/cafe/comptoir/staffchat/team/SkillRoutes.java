package cafe.comptoir.staffchat.team;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.SelectContext;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.StaffChatConfig.Skill;
import cafe.comptoir.staffchat.staff.Staff;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Saying what one knows: choose a skill, choose a level. */
final class SkillRoutes {

    private static final String SKILL = "skill";
    private static final String LEVEL = "skill-level";
    private static final int HIGHEST = 3;

    private final PluginDatabase database;
    private final SkillStore skills;
    private final Catalog catalog;
    private final TeamView view;
    private final Staff staff;
    private final ComponentIds ids;

    @Inject
    SkillRoutes(
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
        team.sub("skills", Ack.EPHEMERAL, staff.access(), this::mine);
        on.select(SKILL, Ack.EDIT, staff.access(), this::askForLevel);
        on.select(LEVEL, Ack.EDIT, staff.access(), this::set);
    }

    private void mine(SlashContext context) {
        Texts texts = context.texts();
        if (catalog.all().isEmpty()) {
            context.reply(texts.get("skills.none-to-choose"));
        } else {
            context.reply(overview(texts, context.person().id(), texts.get("skills.intro")));
        }
    }

    private MessageCreateData overview(Texts texts, long person, String words) {
        Map<String, Integer> levels =
                view.known(person).stream().collect(Collectors.toMap(Known::skill, Known::level));
        List<SelectOption> options =
                catalog.all().stream()
                        .map(skill -> {
                            int level = levels.getOrDefault(skill.id(), 0);
                            return SelectOption.of(skill.name(texts.locale()), skill.id())
                                    .withDescription(TeamView.level(texts, level));
                        })
                        .toList();
        StringSelectMenu menu =
                StringSelectMenu.create(ids.id(SKILL))
                        .setPlaceholder(texts.get("skills.choose"))
                        .addOptions(options)
                        .build();
        return new MessageCreateBuilder()
                .setContent(words + "\n\n" + view.skillLines(texts, person))
                .setComponents(ActionRow.of(menu))
                .setAllowedMentions(List.of())
                .build();
    }

    private void askForLevel(SelectContext context) {
        Texts texts = context.texts();
        Optional<Skill> skill = catalog.find(context.values().getFirst());
        if (skill.isEmpty()) {
            edit(context, overview(texts, context.person().id(), texts.get("skills.gone")));
            return;
        }
        StringSelectMenu.Builder menu =
                StringSelectMenu.create(ids.id(LEVEL, skill.get().id()))
                        .setPlaceholder(texts.get("skills.choose-level"));
        for (int level = HIGHEST; level >= 0; level--) {
            menu.addOption(TeamView.level(texts, level), Integer.toString(level));
        }
        String question = texts.get("skills.which-level", skill.get().name(texts.locale()));
        edit(
                context,
                new MessageCreateBuilder()
                        .setContent(question)
                        .setComponents(ActionRow.of(menu.build()))
                        .build());
    }

    private void set(SelectContext context) {
        Texts texts = context.texts();
        long person = context.person().id();
        int level = Math.clamp(Integer.parseInt(context.values().getFirst()), 0, HIGHEST);
        Optional<Skill> skill = catalog.find(context.arguments().text(0));
        skill.ifPresent(known -> set(person, known.id(), level));
        String words =
                skill.map(known ->
                                texts.get(
                                        "skills.saved",
                                        known.name(texts.locale()),
                                        TeamView.level(texts, level)))
                        .orElseGet(() -> texts.get("skills.gone"));
        edit(context, overview(texts, person, words));
    }

    private void set(long person, String skill, int level) {
        database.write(tx -> {
            if (level == 0) {
                skills.remove(tx, person, skill);
            } else {
                skills.set(tx, person, skill, level);
            }
            return level;
        });
    }

    private static void edit(SelectContext context, MessageCreateData message) {
        context.edit(MessageEditData.fromCreateData(message));
    }
}
