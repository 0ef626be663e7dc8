package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.ModalContext;
import cafe.comptoir.api.interaction.ReplyContext;
import cafe.comptoir.api.interaction.RouteArguments;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.tickets.desk.CloseTicket;
import cafe.comptoir.tickets.desk.CloseTicket.Closed;
import cafe.comptoir.tickets.desk.Refusal;
import cafe.comptoir.tickets.desk.Staff;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;

/** Closing a ticket: first the question whether they are sure, then perhaps a word about it. */
final class CloseRoutes {

    private static final String WHY_FORM = "close-form";
    private static final String REASON = "reason";
    private static final int MAX_REASON = 500;

    private final CloseTicket close;
    private final Staff staff;
    private final WhichTicket which;
    private final Buttons buttons;
    private final ComponentIds ids;

    @Inject
    CloseRoutes(
            CloseTicket close, Staff staff, WhichTicket which, Buttons buttons, ComponentIds ids) {
        this.close = close;
        this.staff = staff;
        this.which = which;
        this.buttons = buttons;
        this.ids = ids;
    }

    void register(Registrar on, SlashRoutes ticket) {
        ticket.sub("close", Ack.EPHEMERAL, this::fromCommand);
        on.button(
                Buttons.CLOSE,
                Ack.EPHEMERAL,
                context -> askIfSure(context, number(context.arguments())));
        on.button(Buttons.CLOSE_YES, Ack.EDIT, this::yes);
        on.button(Buttons.CLOSE_NO, Ack.EDIT, this::no);
        on.button(Buttons.CLOSE_WHY, Ack.MODAL, this::why);
        on.modal(WHY_FORM, Ack.EPHEMERAL, this::withReason);
    }

    private void fromCommand(SlashContext context) {
        Optional<TicketNumber> number = which.ofOwn(context);
        if (number.isEmpty()) {
            context.reply(which.missingOwn(context));
        } else {
            askIfSure(context, number.get());
        }
    }

    private void askIfSure(ReplyContext context, TicketNumber number) {
        switch (close.mayClose(context.person(), number)) {
            case Closed.Fine(Ticket ticket) -> context.reply(question(context, ticket));
            case Refusal refusal -> context.reply(Refused.words(context.texts(), number, refusal));
        }
    }

    private MessageCreateData question(ReplyContext context, Ticket ticket) {
        Texts texts = context.texts();
        TicketNumber number = ticket.number();
        boolean own = ticket.customer().id() == context.person().id();
        String key = own && !staff.includes(context.person()) ? "close.sure" : "close.sure.staff";
        return new MessageCreateBuilder()
                .setContent(
                        texts.get(
                                key, number.toString(), Quote.line(ticket.customer().name(), 100)))
                .setComponents(
                        ActionRow.of(
                                buttons.closeYes(texts, number),
                                buttons.closeWhy(texts, number),
                                buttons.closeNo(texts, number)))
                .build();
    }

    private void yes(ButtonContext context) {
        TicketNumber number = number(context.arguments());
        Closed closed = close.close(context.person(), number, null);
        replaceQuestion(context, words(context.texts(), number, closed));
    }

    private void no(ButtonContext context) {
        replaceQuestion(context, context.texts().get("close.kept"));
    }

    private void why(ButtonContext context) {
        Texts texts = context.texts();
        TicketNumber number = number(context.arguments());
        TextInput reason =
                TextInput.create(REASON, TextInputStyle.PARAGRAPH)
                        .setRequired(false)
                        .setMaxLength(MAX_REASON)
                        .build();
        context.open(
                Modal.create(
                                ids.id(WHY_FORM, number),
                                texts.get("close.form.title", number.toString()))
                        .addComponents(
                                Label.of(
                                        texts.get("close.form.reason"),
                                        texts.get("close.form.reason.hint"),
                                        reason))
                        .build());
    }

    private void withReason(ModalContext context) {
        TicketNumber number = number(context.arguments());
        String reason = context.value(REASON).orElse(null);
        Closed closed = close.close(context.person(), number, reason);
        context.reply(words(context.texts(), number, closed));
    }

    private static void replaceQuestion(ButtonContext context, String words) {
        context.edit(
                new MessageEditBuilder()
                        .setReplace(true)
                        .setContent(words)
                        .setAllowedMentions(List.of())
                        .build());
    }

    private static String words(Texts texts, TicketNumber number, Closed closed) {
        return switch (closed) {
            case Closed.Fine(Ticket _) -> texts.get("close.done", number.toString());
            case Refusal refusal -> Refused.words(texts, number, refusal);
        };
    }

    private static TicketNumber number(RouteArguments arguments) {
        return new TicketNumber(arguments.number(0));
    }
}
