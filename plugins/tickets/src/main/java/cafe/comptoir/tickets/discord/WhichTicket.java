package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.AutocompleteContext;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.tickets.desk.FindTickets;
import cafe.comptoir.tickets.desk.FindTickets.Which;
import cafe.comptoir.tickets.desk.Staff;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/** Which ticket a command is about: the one named, else the one in whose channel it was given. */
final class WhichTicket {

    static final String OPTION = "ticket";

    private final FindTickets find;
    private final Staff staff;

    @Inject
    WhichTicket(FindTickets find, Staff staff) {
        this.find = find;
        this.staff = staff;
    }

    Optional<TicketNumber> of(SlashContext context) {
        Optional<TicketNumber> named =
                context.integer(OPTION).filter(number -> number > 0).map(TicketNumber::new);
        return named.or(() -> find.inChannel(context.channel().getIdLong()).map(Ticket::number));
    }

    /** Returns the ticket that somebody wants closed: a customer may have but one. */
    Optional<TicketNumber> ofOwn(SlashContext context) {
        return of(context)
                .or(() -> {
                    List<Ticket> own = own(context);
                    return own.size() == 1
                            ? Optional.of(own.getFirst().number())
                            : Optional.empty();
                });
    }

    /** Says that no ticket was named for something that the staff does. */
    String missing(SlashContext context) {
        boolean may = staff.includes(context.person());
        return context.texts().get(may ? "reply.which" : "reply.not-staff");
    }

    /** Says that it cannot be told which ticket somebody wants closed. */
    String missingOwn(SlashContext context) {
        boolean none = !staff.includes(context.person()) && own(context).isEmpty();
        return context.texts().get(none ? "reply.none-of-yours" : "reply.which");
    }

    /** An employee closes what others opened, so that nothing can be told of the one who asks. */
    private List<Ticket> own(SlashContext context) {
        return staff.includes(context.person())
                ? List.of()
                : find.live(context.person(), Which.OPEN);
    }

    /** Proposes the tickets that the person may know of. */
    void propose(AutocompleteContext context) {
        List<Choice> choices =
                find.matching(context.person(), context.typed()).stream()
                        .limit(25)
                        .map(ticket ->
                                new Choice(label(context.texts(), ticket), ticket.number().value()))
                        .toList();
        context.suggest(choices);
    }

    private static String label(Texts texts, Ticket ticket) {
        String text =
                "%s · %s · %s"
                        .formatted(
                                texts.get("number", ticket.number().toString()),
                                ticket.customer().name(),
                                ticket.report().problem().strip().replaceAll("\\s+", " "));
        return Quote.cut(text, Choice.MAX_NAME_LENGTH);
    }
}
