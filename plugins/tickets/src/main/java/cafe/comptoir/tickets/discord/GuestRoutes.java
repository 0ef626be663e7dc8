package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.tickets.desk.Guests;
import cafe.comptoir.tickets.desk.Guests.Changed;
import cafe.comptoir.tickets.desk.Refusal;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.Optional;

/** Letting somebody into a ticket's channel, and out. */
final class GuestRoutes {

    private final Guests guests;
    private final WhichTicket which;
    private final People people;

    @Inject
    GuestRoutes(Guests guests, WhichTicket which, People people) {
        this.guests = guests;
        this.which = which;
        this.people = people;
    }

    void register(SlashRoutes ticket) {
        ticket.sub("add", Ack.EPHEMERAL, context -> change(context, "add", guests::add));
        ticket.sub("remove", Ack.EPHEMERAL, context -> change(context, "remove", guests::remove));
    }

    private interface Change {
        Changed apply(Person by, TicketNumber number, Person guest);
    }

    private void change(SlashContext context, String verb, Change change) {
        Optional<TicketNumber> number = which.of(context);
        Person guest = people.of(context.user("person").orElseThrow());
        if (number.isEmpty()) {
            context.reply(which.missing(context));
            return;
        }
        Changed changed = change.apply(context.person(), number.get(), guest);
        context.reply(words(context.texts(), verb, number.get(), guest, changed));
    }

    private static String words(
            Texts texts, String verb, TicketNumber number, Person guest, Changed changed) {
        String name = Quote.line(guest.name(), 100);
        return switch (changed) {
            case Changed.Done(Ticket _) -> texts.get(verb + ".done", name, number.toString());
            case Changed.Already(Ticket _) -> texts.get(verb + ".already", name, number.toString());
            case Refusal refusal -> Refused.words(texts, number, refusal);
        };
    }
}
