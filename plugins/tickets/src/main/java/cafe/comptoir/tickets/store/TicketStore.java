package cafe.comptoir.tickets.store;

import cafe.comptoir.tickets.ticket.Status;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tickets themselves. */
public final class TicketStore {

    @Inject
    TicketStore() {}

    /** What is known of a ticket when it is opened. */
    public record Opening(
            String ref,
            long server,
            Who customer,
            Locale language,
            Instant at,
            Who by,
            Ticket.Report report,
            @Nullable String origin,
            String fingerprint) {}

    public TicketNumber insert(Handle tx, Opening opening) {
        long number =
                tx.createQuery(
                                """
                                UPDATE counter SET value = value + 1 WHERE name = 'ticket'
                                RETURNING value
                                """)
                        .mapTo(Long.class)
                        .one();
        tx.createUpdate(
                        """
                        INSERT INTO ticket (number, ref, status, server, customer, customer_name,
                            language, opened_at, opened_by, opened_by_name, problem, machine, origin,
                            fingerprint)
                        VALUES (:number, :ref, 'OPEN', :server, :customer, :customerName,
                            :language, :at, :by, :byName, :problem, :machine, :origin, :fingerprint)
                        """)
                .bind("number", number)
                .bind("ref", opening.ref())
                .bind("server", opening.server())
                .bind("customer", opening.customer().id())
                .bind("customerName", opening.customer().name())
                .bind("language", opening.language().toLanguageTag())
                .bind("at", opening.at().toEpochMilli())
                .bind("by", opening.by().id())
                .bind("byName", opening.by().name())
                .bind("problem", opening.report().problem())
                .bind("machine", opening.report().machine())
                .bind("origin", opening.origin())
                .bind("fingerprint", opening.fingerprint())
                .execute();
        return new TicketNumber(number);
    }

    public Optional<Ticket> find(Handle tx, TicketNumber number) {
        return tx.createQuery("SELECT * FROM ticket WHERE number = :number")
                .bind("number", number.value())
                .map((row, context) -> Rows.ticket(row))
                .findOne();
    }

    public Optional<Ticket> findByChannel(Handle tx, long channel) {
        return tx.createQuery("SELECT * FROM ticket WHERE channel = :channel")
                .bind("channel", channel)
                .map((row, context) -> Rows.ticket(row))
                .findOne();
    }

    public Optional<Ticket> findByRef(Handle tx, String ref) {
        return tx.createQuery("SELECT * FROM ticket WHERE ref = :ref")
                .bind("ref", ref)
                .map((row, context) -> Rows.ticket(row))
                .findOne();
    }

    /** Returns tickets that are not closed, oldest first. */
    public List<Ticket> live(Handle tx) {
        return tx.createQuery(
                        "SELECT * FROM ticket WHERE status IN ('OPEN', 'TAKEN') ORDER BY number")
                .map((row, context) -> Rows.ticket(row))
                .list();
    }

    /** Returns tickets whose channel is, as far as we know, on Discord; closed ones too. */
    public List<Ticket> withChannel(Handle tx) {
        return tx.createQuery(
                        """
                        SELECT * FROM ticket WHERE channel IS NOT NULL AND channel_gone = 0
                        ORDER BY number
                        """)
                .map((row, context) -> Rows.ticket(row))
                .list();
    }

    /** Returns a customer's tickets that are not closed, oldest first. */
    public List<Ticket> liveOf(Handle tx, long customer) {
        return tx.createQuery(
                        """
                        SELECT * FROM ticket
                        WHERE customer = :customer AND status IN ('OPEN', 'TAKEN') ORDER BY number
                        """)
                .bind("customer", customer)
                .map((row, context) -> Rows.ticket(row))
                .list();
    }

    /** Returns the language of the last ticket that a customer opened themselves. */
    public Optional<Locale> languageOf(Handle tx, long customer) {
        return tx.createQuery(
                        """
                        SELECT language FROM ticket
                        WHERE customer = :customer AND opened_by = :customer
                        ORDER BY number DESC LIMIT 1
                        """)
                .bind("customer", customer)
                .mapTo(String.class)
                .findOne()
                .map(Locale::forLanguageTag);
    }

    /** Returns a customer's live ticket that says the same and was opened after a moment. */
    public Optional<TicketNumber> findSame(
            Handle tx, long customer, String fingerprint, Instant after) {
        return tx.createQuery(
                        """
                        SELECT number FROM ticket
                        WHERE customer = :customer AND status IN ('OPEN', 'TAKEN')
                            AND fingerprint = :fingerprint AND opened_at > :after
                        ORDER BY number LIMIT 1
                        """)
                .bind("customer", customer)
                .bind("fingerprint", fingerprint)
                .bind("after", after.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(TicketNumber::new);
    }

    /** Gives an open ticket to somebody; false when it is no longer open: somebody was faster. */
    public boolean take(Handle tx, TicketNumber number, Who taker) {
        return setTaker(tx, number, Status.OPEN, Status.TAKEN, taker);
    }

    /** Takes a ticket back from whom it was given to; false when it is not taken. */
    public boolean release(Handle tx, TicketNumber number) {
        return setTaker(tx, number, Status.TAKEN, Status.OPEN, null);
    }

    /** Gives a taken ticket to somebody else; false when it is not taken. */
    public boolean handOver(Handle tx, TicketNumber number, Who taker) {
        return setTaker(tx, number, Status.TAKEN, Status.TAKEN, taker);
    }

    private boolean setTaker(
            Handle tx, TicketNumber number, Status from, Status to, @Nullable Who taker) {
        return tx.createUpdate(
                                """
                                UPDATE ticket SET status = :to, taker = :taker, taker_name = :name
                                WHERE number = :number AND status = :from
                                """)
                        .bind("to", to.name())
                        .bind("taker", taker == null ? null : taker.id())
                        .bind("name", taker == null ? null : taker.name())
                        .bind("number", number.value())
                        .bind("from", from.name())
                        .execute()
                == 1;
    }

    /** Closes a ticket; false when it is closed already. */
    public boolean close(Handle tx, TicketNumber number, Ticket.Closing closing) {
        Who by = closing.by();
        return tx.createUpdate(
                                """
                                UPDATE ticket SET status = 'CLOSED', closed_at = :at, closed_by = :by,
                                    closed_by_name = :byName, reason = :reason, trouble = NULL
                                WHERE number = :number AND status <> 'CLOSED'
                                """)
                        .bind("at", closing.at().toEpochMilli())
                        .bind("by", by == null ? null : by.id())
                        .bind("byName", by == null ? null : by.name())
                        .bind("reason", closing.reason())
                        .bind("number", number.value())
                        .execute()
                == 1;
    }

    public void setChannel(Handle tx, TicketNumber number, long channel) {
        tx.createUpdate(
                        """
                        UPDATE ticket SET channel = :channel, trouble = NULL WHERE number = :number
                        """)
                .bind("channel", channel)
                .bind("number", number.value())
                .execute();
    }

    /** Notes that the channel is no longer on Discord. */
    public void setChannelGone(Handle tx, TicketNumber number) {
        tx.createUpdate("UPDATE ticket SET channel_gone = 1 WHERE number = :number")
                .bind("number", number.value())
                .execute();
    }

    /** Notes whether the customer is away; false when that was known. */
    public boolean setCustomerLeft(Handle tx, TicketNumber number, boolean left) {
        return tx.createUpdate(
                                """
                                UPDATE ticket SET customer_left = :left
                                WHERE number = :number AND customer_left <> :left
                                """)
                        .bind("left", left ? 1 : 0)
                        .bind("number", number.value())
                        .execute()
                == 1;
    }

    /** Notes that Discord said for good that the customer takes no private messages. */
    public void setNoDirectMessages(Handle tx, TicketNumber number) {
        tx.createUpdate("UPDATE ticket SET no_direct_messages = 1 WHERE number = :number")
                .bind("number", number.value())
                .execute();
    }

    /** Returns whether the customer is known to take no private messages. */
    public boolean takesNoDirectMessages(Handle tx, TicketNumber number) {
        return tx.createQuery("SELECT no_direct_messages FROM ticket WHERE number = :number")
                .bind("number", number.value())
                .mapTo(Integer.class)
                .findOne()
                .filter(flag -> flag != 0)
                .isPresent();
    }

    /** Notes what is in the way, for the staff; false when that was known. */
    public boolean setTrouble(Handle tx, TicketNumber number, String trouble) {
        return tx.createUpdate(
                                """
                                UPDATE ticket SET trouble = :trouble
                                WHERE number = :number AND (trouble IS NULL OR trouble <> :trouble)
                                """)
                        .bind("trouble", trouble)
                        .bind("number", number.value())
                        .execute()
                == 1;
    }

    public void clearTrouble(Handle tx, TicketNumber number) {
        tx.createUpdate("UPDATE ticket SET trouble = NULL WHERE number = :number")
                .bind("number", number.value())
                .execute();
    }
}
