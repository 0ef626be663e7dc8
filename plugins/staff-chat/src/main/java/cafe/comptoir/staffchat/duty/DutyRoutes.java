package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.ModalContext;
import cafe.comptoir.api.interaction.ReplyContext;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.staffchat.duty.DutyDesk.Ended;
import cafe.comptoir.staffchat.duty.DutyDesk.Paused;
import cafe.comptoir.staffchat.duty.DutyDesk.Started;
import cafe.comptoir.staffchat.staff.Staff;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Going on duty, on a break, and home; by command and by the roster's buttons. */
final class DutyRoutes {

    private static final SlashCommand DUTY =
            SlashCommand.of("duty", ServerKind.COMPANY)
                    .sub("start")
                    .sub("break")
                    .sub("end")
                    .sub("who");
    private static final String FORM = "duty-end-form";
    private static final String NOTE = "note";
    private static final int MAX_NOTE = 1500;
    private static final int SHOWN_NOTES = 3;
    private static final int SHOWN_TEXT = 350;

    private final DutyDesk desk;
    private final Roster roster;
    private final HandoverRoutes handovers;
    private final DutyButtons buttons;
    private final ComponentIds ids;
    private final Staff staff;
    private final Posts posts;

    @Inject
    DutyRoutes(
            DutyDesk desk,
            Roster roster,
            HandoverRoutes handovers,
            DutyButtons buttons,
            ComponentIds ids,
            Staff staff,
            Posts posts) {
        this.desk = desk;
        this.roster = roster;
        this.handovers = handovers;
        this.buttons = buttons;
        this.ids = ids;
        this.staff = staff;
        this.posts = posts;
    }

    void register(Registrar on) {
        Access access = staff.access();
        on.slash(DUTY)
                .sub("start", Ack.EPHEMERAL, access, this::start)
                .sub("break", Ack.EPHEMERAL, access, this::pause)
                .sub("end", Ack.MODAL, access, this::askForNote)
                .sub("who", Ack.EPHEMERAL, access, this::who);
        on.button(DutyButtons.START, Ack.EPHEMERAL, access, this::start);
        on.button(DutyButtons.BREAK, Ack.EPHEMERAL, access, this::pause);
        on.button(DutyButtons.END, Ack.MODAL, access, this::askForNote);
        on.modal(FORM, Ack.EPHEMERAL, access, this::end);
        handovers.register(on, access);
    }

    private void start(ReplyContext context) {
        Texts texts = context.texts();
        switch (desk.start(context.person())) {
            case Started.Begun(List<Handover> waiting) -> context.reply(begun(context, waiting));
            case Started.BackFromBreak() -> context.reply(texts.get("duty.back"));
            case Started.Already(Shift shift) ->
                    context.reply(texts.get("duty.already", since(shift.startedAt())));
        }
    }

    private MessageCreateData begun(ReplyContext context, List<Handover> waiting) {
        Texts texts = context.texts();
        String name = Quote.line(context.person().name(), 80);
        StringBuilder words = new StringBuilder(texts.get("duty.begun", name));
        List<Handover> shown = waiting.subList(0, Math.min(SHOWN_NOTES, waiting.size()));
        if (!waiting.isEmpty()) {
            words.append("\n\n").append(texts.get("duty.waiting", waiting.size()));
        }
        for (Handover note : shown) {
            String author = Quote.line(note.authorName(), 80);
            words.append("\n**")
                    .append(texts.get("handover.line", Long.toString(note.number()), author))
                    .append("**\n")
                    .append(shown(texts, note));
        }
        int more = waiting.size() - shown.size();
        if (more > 0) {
            words.append("\n\n").append(texts.get("duty.waiting-more", more));
        }
        MessageCreateBuilder message =
                new MessageCreateBuilder()
                        .setContent(Quote.cut(words.toString(), 2000))
                        .setAllowedMentions(List.of());
        if (!shown.isEmpty()) {
            message.setComponents(ActionRow.of(acknowledging(texts, shown)));
        }
        return message.build();
    }

    /** Nobody is to say that they know what they could not read. */
    private String shown(Texts texts, Handover note) {
        String whole = Quote.block(note.text(), Integer.MAX_VALUE);
        String rest =
                whole.length() <= SHOWN_TEXT
                        ? ""
                        : posts.link(note.what())
                                .map(link -> "\n" + texts.get("handover.rest", link))
                                .orElse("");
        return Quote.cut(whole, SHOWN_TEXT) + rest;
    }

    private List<Button> acknowledging(Texts texts, List<Handover> notes) {
        return notes.size() == 1
                ? List.of(buttons.acknowledge(texts, notes.getFirst().number()))
                : notes.stream().map(note -> buttons.acknowledgeOne(texts, note.number())).toList();
    }

    private void pause(ReplyContext context) {
        Texts texts = context.texts();
        context.reply(
                switch (desk.pause(context.person())) {
                    case Paused.Done() -> texts.get("duty.paused");
                    case Paused.Already(Instant since) ->
                            texts.get("duty.paused-already", since(since));
                    case Paused.NotOnDuty() -> texts.get("duty.not-on-duty");
                });
    }

    private void askForNote(ReplyContext context) {
        Texts texts = context.texts();
        if (desk.openOf(context.person().id()).isEmpty()) {
            context.reply(texts.get("duty.not-on-duty"));
            return;
        }
        TextInput note =
                TextInput.create(NOTE, TextInputStyle.PARAGRAPH)
                        .setRequired(false)
                        .setMaxLength(MAX_NOTE)
                        .setPlaceholder(texts.get("end.form.note.example"))
                        .build();
        context.open(
                Modal.create(ids.id(FORM), texts.get("end.form.title"))
                        .addComponents(
                                Label.of(
                                        texts.get("end.form.note"),
                                        texts.get("end.form.note.hint"),
                                        note))
                        .build());
    }

    private void end(ModalContext context) {
        Texts texts = context.texts();
        String note = context.value(NOTE).filter(it -> !it.isBlank()).orElse(null);
        context.reply(
                switch (desk.end(context.person(), note)) {
                    case Ended.Done(Duration worked, boolean withNote) ->
                            texts.get(
                                    withNote ? "duty.ended-with-note" : "duty.ended",
                                    worked.toHours(),
                                    worked.toMinutesPart());
                    case Ended.NotOnDuty() -> texts.get("duty.not-on-duty");
                });
    }

    private void who(SlashContext context) {
        context.reply(
                new MessageCreateBuilder()
                        .setEmbeds(roster.now(context.texts()))
                        .setAllowedMentions(List.of())
                        .build());
    }

    private static String since(Instant moment) {
        return TimeFormat.RELATIVE.format(moment);
    }
}
