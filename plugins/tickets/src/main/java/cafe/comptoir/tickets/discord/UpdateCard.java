package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.Offers;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.discord.TicketPosts.What;
import cafe.comptoir.tickets.store.FileStore;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.OfferStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Brings a card to what the database says; sends nothing when it shows that already. */
final class UpdateCard {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final HistoryStore history;
    private final FileStore files;
    private final OfferStore offers;
    private final Offers newOffers;
    private final TicketPosts posts;
    private final Places places;
    private final Card card;

    @Inject
    UpdateCard(
            PluginDatabase database,
            TicketStore tickets,
            HistoryStore history,
            FileStore files,
            OfferStore offers,
            Offers newOffers,
            TicketPosts posts,
            Places places,
            Card card) {
        this.database = database;
        this.tickets = tickets;
        this.history = history;
        this.files = files;
        this.offers = offers;
        this.newOffers = newOffers;
        this.posts = posts;
        this.places = places;
        this.card = card;
    }

    void run(JobContext job) {
        TicketNumber number = TicketJobs.ticketOf(job);
        if (!posts.wasSent(number, What.CARD)) {
            newOffers.decide(number);
        }
        Optional<String> archive = posts.link(number, What.ARCHIVE);
        database.read(tx -> tickets.find(tx, number).map(ticket -> facts(tx, ticket, archive)))
                .ifPresent(this::show);
    }

    private Card.Facts facts(Handle tx, Ticket ticket, Optional<String> archive) {
        TicketNumber number = ticket.number();
        return new Card.Facts(
                ticket,
                history.notes(tx, number),
                files.ofForm(tx, number).size(),
                archive,
                tickets.takesNoDirectMessages(tx, number),
                offers.find(tx, number));
    }

    private void show(Card.Facts facts) {
        posts.bring(facts.ticket(), What.CARD, places.cards(), card.message(facts));
    }
}
