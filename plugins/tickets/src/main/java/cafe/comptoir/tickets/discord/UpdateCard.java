package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.Offers;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.store.FileStore;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.OfferStore;
import cafe.comptoir.tickets.store.Posting;
import cafe.comptoir.tickets.store.Posting.What;
import cafe.comptoir.tickets.store.PostingStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jdbi.v3.core.Handle;

/** Brings a card to what the database says; sends nothing when it shows that already. */
final class UpdateCard {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final HistoryStore history;
    private final FileStore files;
    private final PostingStore postings;
    private final OfferStore offers;
    private final Offers newOffers;
    private final Poster poster;
    private final Places places;
    private final Card card;
    private final JDA jda;

    @Inject
    UpdateCard(
            PluginDatabase database,
            TicketStore tickets,
            HistoryStore history,
            FileStore files,
            PostingStore postings,
            OfferStore offers,
            Offers newOffers,
            Poster poster,
            Places places,
            Card card,
            JDA jda) {
        this.database = database;
        this.tickets = tickets;
        this.history = history;
        this.files = files;
        this.postings = postings;
        this.offers = offers;
        this.newOffers = newOffers;
        this.poster = poster;
        this.places = places;
        this.card = card;
        this.jda = jda;
    }

    void run(JobContext job) {
        TicketNumber number = TicketJobs.ticketOf(job);
        if (poster.find(number, What.CARD).isEmpty()) {
            newOffers.decide(number);
        }
        database.read(tx -> tickets.find(tx, number).map(ticket -> facts(tx, ticket)))
                .ifPresent(this::show);
    }

    private Card.Facts facts(Handle tx, Ticket ticket) {
        TicketNumber number = ticket.number();
        return new Card.Facts(
                ticket,
                history.notes(tx, number),
                files.ofForm(tx, number).size(),
                postings.find(tx, number, What.ARCHIVE).flatMap(this::link),
                postings.find(tx, number, What.FAREWELL).filter(Posting::refused).isPresent(),
                offers.find(tx, number));
    }

    private Optional<String> link(Posting archive) {
        Long channel = archive.channel();
        TextChannel there = channel == null ? null : jda.getTextChannelById(channel);
        return there == null
                ? Optional.empty()
                : Optional.of(there.getJumpUrl() + "/" + archive.message());
    }

    private void show(Card.Facts facts) {
        Ticket ticket = facts.ticket();
        MessageCreateData message = card.message(facts);
        String shown = Integer.toHexString(message.toData().toString().hashCode());
        Optional<Posting> before = poster.find(ticket.number(), What.CARD);
        if (before.isEmpty() || !before.get().isThere()) {
            poster.once(ticket, What.CARD, places.cards(), () -> message, shown);
        } else if (!shown.equals(before.get().shown())) {
            edit(ticket, before.get(), message, shown);
        }
    }

    private void edit(Ticket ticket, Posting before, MessageCreateData message, String shown) {
        Long at = before.channel();
        Long id = before.message();
        TextChannel channel = at == null ? null : jda.getTextChannelById(at);
        if (channel == null || id == null || !edited(channel, id, message)) {
            database.write(tx -> {
                postings.forget(tx, ticket.number(), What.CARD);
                return shown;
            });
            poster.once(ticket, What.CARD, places.cards(), () -> message, shown);
            return;
        }
        database.write(tx -> {
            postings.done(tx, ticket.number(), What.CARD, channel.getIdLong(), id, shown);
            return shown;
        });
    }

    /** Edits a card; false when somebody has deleted it. */
    private static boolean edited(TextChannel channel, long id, MessageCreateData message) {
        MessageEditData edit =
                new MessageEditBuilder()
                        .setReplace(true)
                        .setContent(message.getContent())
                        .setEmbeds(message.getEmbeds())
                        .setComponents(message.getComponents())
                        .setAllowedMentions(List.of())
                        .build();
        try {
            channel.editMessageById(id, edit).complete();
            return true;
        } catch (ErrorResponseException e) {
            if (e.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
                return false;
            }
            throw e;
        }
    }
}
