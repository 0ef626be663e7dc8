package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.post.Post;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.post.Places;
import cafe.comptoir.staffchat.post.Troubles;
import cafe.comptoir.staffchat.staff.Staff;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The message that shows who is here. */
final class Roster {

    static final String WHAT = "roster";
    private static final int COLOR = 0x16A34A;
    private static final int NOBODY = 0x6B7280;

    private final PluginDatabase database;
    private final ShiftStore shifts;
    private final HandoverStore handovers;
    private final Staff staff;
    private final Messages messages;
    private final DutyButtons buttons;
    private final Posts posts;
    private final Places places;
    private final Troubles troubles;

    @Inject
    Roster(
            PluginDatabase database,
            ShiftStore shifts,
            HandoverStore handovers,
            Staff staff,
            Messages messages,
            DutyButtons buttons,
            Posts posts,
            Places places,
            Troubles troubles) {
        this.database = database;
        this.shifts = shifts;
        this.handovers = handovers;
        this.staff = staff;
        this.messages = messages;
        this.buttons = buttons;
        this.posts = posts;
        this.places = places;
        this.troubles = troubles;
    }

    /** Brings the card to what is so now. */
    void update() {
        Texts texts = messages.cafe();
        MessageCreateData card =
                new MessageCreateBuilder()
                        .setEmbeds(embed(texts, true))
                        .setComponents(
                                ActionRow.of(
                                        buttons.start(texts),
                                        buttons.pause(texts),
                                        buttons.end(texts)))
                        .setAllowedMentions(List.of())
                        .build();
        Post post = Post.footed(card, texts.get("roster.footer"));
        troubles.watch("duty-channel", "", () -> posts.bring(WHAT, places.duty(), post));
    }

    /** Returns who is here, for one person. */
    MessageEmbed now(Texts texts) {
        return embed(texts, false);
    }

    private MessageEmbed embed(Texts texts, boolean card) {
        List<Shift> open = database.read(shifts::open);
        List<Shift> here = open.stream().filter(shift -> shift.breakSince() == null).toList();
        List<Shift> away = open.stream().filter(shift -> shift.breakSince() != null).toList();
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setColor(here.isEmpty() ? NOBODY : COLOR)
                        .setTitle(texts.get("roster.title"));
        if (open.isEmpty()) {
            embed.setDescription(texts.get("roster.nobody"));
        }
        addPeople(
                embed, texts, texts.get("roster.here", Integer.toString(here.size())), here, "🟢");
        addPeople(
                embed, texts, texts.get("roster.break", Integer.toString(away.size())), away, "☕");
        addNotes(embed, texts);
        return card ? embed.setFooter(texts.get("roster.footer")).build() : embed.build();
    }

    private void addPeople(
            EmbedBuilder embed, Texts texts, String title, List<Shift> people, String sign) {
        if (!people.isEmpty()) {
            addField(embed, texts, title, people.stream().map(it -> line(it, sign)).toList());
        }
    }

    private String line(Shift shift, String sign) {
        Instant breakSince = shift.breakSince();
        Instant since = breakSince == null ? shift.startedAt() : breakSince;
        String name = Quote.line(staff.name(shift.person(), shift.name()), 80);
        return "%s **%s** · %s".formatted(sign, name, TimeFormat.RELATIVE.format(since));
    }

    private void addNotes(EmbedBuilder embed, Texts texts) {
        List<Handover> waiting = database.read(handovers::open);
        if (!waiting.isEmpty()) {
            String title = texts.get("roster.handovers", Integer.toString(waiting.size()));
            List<String> lines = waiting.stream().map(note -> noteLine(texts, note)).toList();
            addField(embed, texts, title, lines);
        }
    }

    private static void addField(
            EmbedBuilder embed, Texts texts, String title, List<String> lines) {
        String shown =
                Quote.fitting(
                        lines,
                        "\n",
                        MessageEmbed.VALUE_MAX_LENGTH,
                        more -> texts.get("list.more", more));
        embed.addField(title, shown, false);
    }

    private String noteLine(Texts texts, Handover note) {
        String words =
                texts.get(
                        "handover.line",
                        Long.toString(note.number()),
                        Quote.line(note.authorName(), 80));
        return "📝 "
                + posts.link(note.what())
                        .map(link -> "[%s](%s)".formatted(words, link))
                        .orElse(words);
    }
}
