package cafe.comptoir.tickets.store;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.tickets.ticket.Offer;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** To whom tickets are offered. */
public final class OfferStore {

    @Inject
    OfferStore() {}

    public Optional<Offer> find(Handle tx, TicketNumber ticket) {
        return tx.createQuery("SELECT * FROM offer WHERE ticket = :ticket")
                .bind("ticket", ticket.value())
                .map((row, _) ->
                        new Offer(
                                ticket,
                                requireNonNull(Rows.who(row, "person")),
                                row.getString("skill"),
                                row.getInt("level"),
                                row.getInt("confirmed") != 0,
                                row.getInt("load")))
                .findOne();
    }

    /** Writes down an offer in place of the one before. */
    public void put(Handle tx, Offer offer) {
        remove(tx, offer.ticket());
        tx.createUpdate(
                        """
                        INSERT INTO offer (ticket, person, person_name, skill, level, confirmed, load)
                        VALUES (:ticket, :person, :name, :skill, :level, :confirmed, :load)
                        """)
                .bind("ticket", offer.ticket().value())
                .bind("person", offer.to().id())
                .bind("name", offer.to().name())
                .bind("skill", offer.skill())
                .bind("level", offer.level())
                .bind("confirmed", offer.confirmed() ? 1 : 0)
                .bind("load", offer.load())
                .execute();
    }

    public void remove(Handle tx, TicketNumber ticket) {
        tx.createUpdate("DELETE FROM offer WHERE ticket = :ticket")
                .bind("ticket", ticket.value())
                .execute();
    }
}
