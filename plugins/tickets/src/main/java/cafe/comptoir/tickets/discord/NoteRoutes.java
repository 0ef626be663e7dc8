package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.ModalContext;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.tickets.desk.Refusal;
import cafe.comptoir.tickets.desk.Staff;
import cafe.comptoir.tickets.desk.TakeNotes;
import cafe.comptoir.tickets.desk.TakeNotes.Noted;
import cafe.comptoir.tickets.ticket.Note;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.TimeFormat;

/** Private notes. All answers here are for the asking member of the staff alone. */
final class NoteRoutes {

    private static final String FORM = "note-form";
    private static final String TEXT = "text";
    static final int MAX_NOTE = 1500;

    private final TakeNotes notes;
    private final Staff staff;
    private final WhichTicket which;
    private final ComponentIds ids;

    @Inject
    NoteRoutes(TakeNotes notes, Staff staff, WhichTicket which, ComponentIds ids) {
        this.notes = notes;
        this.staff = staff;
        this.which = which;
        this.ids = ids;
    }

    void register(Registrar on, SlashRoutes ticket) {
        ticket.sub("note", Ack.EPHEMERAL, this::fromCommand);
        ticket.sub("notes", Ack.EPHEMERAL, this::list);
        on.button(Buttons.NOTE, Ack.MODAL, this::fromButton);
        on.modal(FORM, Ack.EPHEMERAL, this::fromForm);
    }

    private void fromButton(ButtonContext context) {
        Texts texts = context.texts();
        if (!staff.includes(context.person())) {
            context.reply(texts.get("reply.not-staff"));
            return;
        }
        TicketNumber number = new TicketNumber(context.arguments().number(0));
        TextInput text =
                TextInput.create(TEXT, TextInputStyle.PARAGRAPH)
                        .setRequiredRange(1, MAX_NOTE)
                        .build();
        context.open(
                Modal.create(ids.id(FORM, number), texts.get("note.form.title", number.toString()))
                        .addComponents(
                                Label.of(
                                        texts.get("note.form.text"),
                                        texts.get("note.form.text.hint"),
                                        text))
                        .build());
    }

    private void fromForm(ModalContext context) {
        TicketNumber number = new TicketNumber(context.arguments().number(0));
        String text = context.value(TEXT).orElse("");
        context.reply(
                written(context.texts(), number, notes.write(context.person(), number, text)));
    }

    private void fromCommand(SlashContext context) {
        String text = context.string(TEXT).orElse("");
        answer(
                context,
                number ->
                        written(
                                context.texts(),
                                number,
                                notes.write(context.person(), number, text)));
    }

    private void list(SlashContext context) {
        answer(
                context,
                number -> listed(context.texts(), number, notes.read(context.person(), number)));
    }

    private void answer(SlashContext context, Function<TicketNumber, String> words) {
        Optional<TicketNumber> number = which.of(context);
        context.reply(number.map(words).orElseGet(() -> which.missing(context)));
    }

    private static String written(Texts texts, TicketNumber number, Noted noted) {
        return switch (noted) {
            case Noted.Done(Ticket _, List<Note> _) -> texts.get("note.done", number.toString());
            case Refusal refusal -> Refused.words(texts, number, refusal);
        };
    }

    private static String listed(Texts texts, TicketNumber number, Noted noted) {
        return switch (noted) {
            case Noted.Done(Ticket _, List<Note> all) ->
                    all.isEmpty()
                            ? texts.get("notes.none", number.toString())
                            : Quote.cut(
                                    texts.get("notes.title", number.toString())
                                            + "\n"
                                            + all.reversed().stream()
                                                    .map(NoteRoutes::line)
                                                    .collect(Collectors.joining("\n")),
                                    2000);
            case Refusal refusal -> Refused.words(texts, number, refusal);
        };
    }

    private static String line(Note note) {
        return "**%s** · %s\n%s"
                .formatted(
                        Quote.line(note.author().name(), 100),
                        TimeFormat.DATE_TIME_SHORT.format(note.at()),
                        Quote.block(note.text(), MAX_NOTE));
    }
}
