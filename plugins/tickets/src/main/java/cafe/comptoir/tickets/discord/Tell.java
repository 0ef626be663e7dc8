package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.store.OfferStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Offer;
import cafe.comptoir.tickets.ticket.Status;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** Says one sentence about a ticket, to the customer in its channel or to the staff beside the cards. */
final class Tell {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final OfferStore offers;
    private final TicketChannels channels;
    private final Places places;
    private final Messages messages;

    @Inject
    Tell(
            PluginDatabase database,
            TicketStore tickets,
            OfferStore offers,
            TicketChannels channels,
            Places places,
            Messages messages) {
        this.database = database;
        this.tickets = tickets;
        this.offers = offers;
        this.channels = channels;
        this.places = places;
        this.messages = messages;
    }

    void inChannel(JobContext job) {
        TicketNumber number = TicketJobs.ticketOf(job);
        Optional<Ticket> ticket =
                database.read(tx -> tickets.find(tx, number)).filter(Ticket::isLive);
        if (ticket.isPresent()) {
            Optional<TextChannel> channel = channels.find(ticket.get());
            channel.ifPresent(there ->
                    say(job, ticket.get(), there, messages.in(ticket.get().language()), List.of()));
        }
    }

    void toStaff(JobContext job) {
        TicketNumber number = TicketJobs.ticketOf(job);
        database.read(tx -> tickets.find(tx, number))
                .ifPresent(ticket ->
                        say(job, ticket, places.cards(), messages.cafe(), toChannel(ticket)));
    }

    /** Says that a ticket is waiting again, and calls the one to whom it is offered. */
    void waiting(JobContext job) {
        TicketNumber number = TicketJobs.ticketOf(job);
        Optional<Ticket> waiting =
                database.read(tx -> tickets.find(tx, number))
                        .filter(ticket -> ticket.status() == Status.OPEN);
        waiting.ifPresent(ticket -> {
            Texts texts = messages.cafe();
            Optional<Offer> offer = database.read(tx -> offers.find(tx, number));
            String words = texts.get("staff.waiting-again", number.toString());
            places.cards()
                    .sendMessage(
                            offer.map(it -> words + "\n" + OfferWords.of(texts, it)).orElse(words))
                    .setComponents(toChannel(ticket))
                    .setAllowedMentions(List.of())
                    .mentionUsers(offer.stream().mapToLong(it -> it.to().id()).toArray())
                    .setNonce(ticket.ref() + "-" + Integer.toHexString(job.id().hashCode()))
                    .complete();
        });
    }

    /** The card may be far above: whoever is called gets to the customer from here. */
    private List<ActionRow> toChannel(Ticket ticket) {
        return ticket.isLive() && ticket.channel() != null
                ? List.of(ActionRow.of(Buttons.channel(messages.cafe(), ticket)))
                : List.of();
    }

    private static void say(
            JobContext job,
            Ticket ticket,
            MessageChannel where,
            Texts texts,
            List<ActionRow> buttons) {
        OptionalLong called = TicketJobs.calledBy(job);
        Object[] arguments =
                Stream.concat(
                                called.stream().mapToObj(id -> "<@" + id + ">"),
                                job.data().getArray("arguments").stream(
                                                (array, i) -> array.getString(i))
                                        .map(name -> Quote.line(name, 200)))
                        .toArray();
        where.sendMessage(texts.get(job.data().getString("text"), arguments))
                .setComponents(buttons)
                .setAllowedMentions(List.of())
                .mentionUsers(called.stream().toArray())
                .setNonce(ticket.ref() + "-" + Integer.toHexString(job.id().hashCode()))
                .complete();
    }
}
