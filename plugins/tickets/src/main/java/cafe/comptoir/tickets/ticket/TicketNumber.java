package cafe.comptoir.tickets.ticket;

/** What people call a ticket by: 1, 2, 3 … over all servers of the café. */
public record TicketNumber(long value) {

    public TicketNumber {
        if (value < 1) {
            throw new IllegalArgumentException("%d is no ticket number".formatted(value));
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
