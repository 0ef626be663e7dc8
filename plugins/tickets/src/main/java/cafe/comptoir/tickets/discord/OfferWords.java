package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.tickets.ticket.Offer;

/** Says to whom a ticket is offered, and why. */
final class OfferWords {

    private OfferWords() {}

    static String of(Texts texts, Offer offer) {
        String level =
                texts.get(
                        offer.confirmed() ? "offer.level.confirmed" : "offer.level",
                        Quote.line(offer.skill(), 60),
                        Integer.toString(offer.level()));
        return texts.get("offer", offer.to().mention(), level, load(texts, offer.load()));
    }

    private static String load(Texts texts, int load) {
        return switch (load) {
            case 0 -> texts.get("offer.load.none");
            case 1 -> texts.get("offer.load.one");
            default -> texts.get("offer.load.many", Integer.toString(load));
        };
    }
}
