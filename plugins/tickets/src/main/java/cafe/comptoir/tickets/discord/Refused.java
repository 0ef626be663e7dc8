package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.tickets.desk.Refusal;
import cafe.comptoir.tickets.ticket.TicketNumber;

/** How a refusal is put into words. */
final class Refused {

    private Refused() {}

    static String words(Texts texts, TicketNumber number, Refusal refusal) {
        return switch (refusal) {
            case NOT_STAFF -> texts.get("reply.not-staff");
            case UNKNOWN -> texts.get("reply.unknown", number.toString());
            case GUEST -> texts.get("reply.guest", number.toString());
            case CLOSED -> texts.get("reply.closed", number.toString());
        };
    }
}
