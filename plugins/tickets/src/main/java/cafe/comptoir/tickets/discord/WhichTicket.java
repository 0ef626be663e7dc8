package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.interaction.AutocompleteContext;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.tickets.desk.FindTickets;
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

    @Inject
    WhichTicket(FindTickets find) {
        this.find = find;
    }

    Optional<TicketNumber> of(SlashContext context) {
        Optional<TicketNumber> named =
                context.integer(OPTION).filter(number -> number > 0).map(TicketNumber::new);
        return named.or(() -> find.inChannel(context.channel().getIdLong()).map(Ticket::number));
    }

    /** Proposes the tickets that the person may know of. */
    void propose(AutocompleteContext context) {
        List<Choice> choices =
                find.matching(context.person(), context.typed()).stream()
                        .limit(25)
                        .map(ticket -> new Choice(label(ticket), ticket.number().value()))
                        .toList();
        context.suggest(choices);
    }

    private static String label(Ticket ticket) {
        String text =
                "n° %s · %s · %s"
                        .formatted(
                                ticket.number(),
                                ticket.customer().name(),
                                ticket.report().problem().strip().replaceAll("\\s+", " "));
        return Quote.cut(text, Choice.MAX_NAME_LENGTH);
    }
}
