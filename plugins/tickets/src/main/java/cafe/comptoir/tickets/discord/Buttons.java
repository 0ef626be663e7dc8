package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import net.dv8tion.jda.api.components.buttons.Button;

/** The buttons on our messages. */
final class Buttons {

    static final String OPEN = "open";
    static final String TAKE = "take";
    static final String RELEASE = "release";
    static final String NOTE = "note";
    static final String CLOSE = "close";
    static final String CLOSE_YES = "close-yes";
    static final String CLOSE_WHY = "close-why";
    static final String CLOSE_NO = "close-no";
    static final String PAGE = "page";

    private final ComponentIds ids;

    @Inject
    Buttons(ComponentIds ids) {
        this.ids = ids;
    }

    Button open(Texts texts) {
        return Button.primary(ids.id(OPEN), texts.get("button.open"));
    }

    Button take(Texts texts, TicketNumber number) {
        return Button.primary(ids.id(TAKE, number), texts.get("button.take"));
    }

    Button release(Texts texts, TicketNumber number) {
        return Button.secondary(ids.id(RELEASE, number), texts.get("button.release"));
    }

    Button note(Texts texts, TicketNumber number) {
        return Button.secondary(ids.id(NOTE, number), texts.get("button.note"));
    }

    Button close(Texts texts, TicketNumber number) {
        return Button.danger(ids.id(CLOSE, number), texts.get("button.close"));
    }

    Button closeYes(Texts texts, TicketNumber number) {
        return Button.danger(ids.id(CLOSE_YES, number), texts.get("button.close-yes"));
    }

    Button closeWhy(Texts texts, TicketNumber number) {
        return Button.secondary(ids.id(CLOSE_WHY, number), texts.get("button.close-why"));
    }

    Button closeNo(Texts texts, TicketNumber number) {
        return Button.secondary(ids.id(CLOSE_NO, number), texts.get("button.close-no"));
    }

    Button page(String label, Object which, int page) {
        return Button.secondary(ids.id(PAGE, which, page), label);
    }

    /** Returns a button that leads to the ticket's channel; it must have one. */
    static Button channel(Texts texts, Ticket ticket) {
        return Button.link(ticket.channelLink().orElseThrow(), texts.get("button.channel"));
    }
}
