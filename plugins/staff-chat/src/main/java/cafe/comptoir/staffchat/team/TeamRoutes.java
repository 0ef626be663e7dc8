package cafe.comptoir.staffchat.team;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.service.StaffDirectory;
import cafe.comptoir.staffchat.staff.Staff;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** The directory of the staff, and what leads to it. */
public final class TeamRoutes {

    private static final SlashCommand TEAM =
            SlashCommand.of("team", ServerKind.COMPANY)
                    .sub("list")
                    .sub("show", Option.user("person"))
                    .sub("skills")
                    .sub("confirm", Option.user("person").mandatory())
                    .sub("takeover", SuccessionRoutes.FROM, SuccessionRoutes.TO);
    private static final String PAGE = "team-page";
    private static final int PAGE_SIZE = 10;
    private static final int COLOR = 0x3B82F6;

    private final Staff staff;
    private final TeamView view;
    private final SkillRoutes skills;
    private final ConfirmRoutes confirm;
    private final SuccessionRoutes succession;
    private final Directory directory;
    private final ComponentIds ids;

    @Inject
    TeamRoutes(
            Staff staff,
            TeamView view,
            SkillRoutes skills,
            ConfirmRoutes confirm,
            SuccessionRoutes succession,
            Directory directory,
            ComponentIds ids) {
        this.staff = staff;
        this.view = view;
        this.skills = skills;
        this.confirm = confirm;
        this.succession = succession;
        this.directory = directory;
        this.ids = ids;
    }

    public void register(Registrar on) {
        Access access = staff.access();
        SlashRoutes team = on.slash(TEAM);
        team.sub("list", Ack.EPHEMERAL, access, context -> context.reply(page(context.texts(), 0)));
        team.sub("show", Ack.EPHEMERAL, access, this::show);
        on.button(PAGE, Ack.EDIT, access, this::turn);
        skills.register(on, team);
        confirm.register(on, team);
        succession.register(team);
        on.provide(StaffDirectory.class, directory);
    }

    private void turn(ButtonContext context) {
        int page = Math.clamp(context.arguments().number(0), 0, Integer.MAX_VALUE);
        context.edit(MessageEditData.fromCreateData(page(context.texts(), page)));
    }

    private MessageCreateData page(Texts texts, int wanted) {
        List<Person> all = staff.all();
        int pages = Math.max(1, Math.ceilDiv(all.size(), PAGE_SIZE));
        int page = Math.min(wanted, pages - 1);
        List<Person> shown = all.stream().skip((long) page * PAGE_SIZE).limit(PAGE_SIZE).toList();
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setColor(COLOR)
                        .setTitle(texts.get("team.title", Integer.toString(all.size())))
                        .setDescription(view.lines(texts, shown));
        MessageCreateBuilder message = new MessageCreateBuilder().setAllowedMentions(List.of());
        if (pages > 1) {
            embed.setFooter(
                    texts.get("list.page", Integer.toString(page + 1), Integer.toString(pages)));
            message.setComponents(
                    ActionRow.of(
                            turning(texts.get("list.previous"), page - 1, page == 0),
                            turning(texts.get("list.next"), page + 1, page == pages - 1)));
        }
        return message.setEmbeds(embed.build()).build();
    }

    private Button turning(String label, int page, boolean disabled) {
        return Button.secondary(ids.id(PAGE, page), label).withDisabled(disabled);
    }

    private void show(SlashContext context) {
        long wanted =
                context.user("person").map(User::getIdLong).orElseGet(() -> context.person().id());
        Optional<Person> person = staff.find(wanted);
        if (person.isEmpty()) {
            context.reply(context.texts().get("team.not-staff"));
            return;
        }
        context.reply(
                new MessageCreateBuilder()
                        .setEmbeds(
                                new EmbedBuilder()
                                        .setColor(COLOR)
                                        .setTitle(Quote.line(person.get().name(), 100))
                                        .setDescription(view.state(context.texts(), person.get()))
                                        .addField(
                                                context.texts().get("team.skills"),
                                                view.skillLines(context.texts(), wanted),
                                                false)
                                        .build())
                        .setAllowedMentions(List.of())
                        .build());
    }
}
