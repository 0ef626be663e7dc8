package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.interaction.ReplyContext;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.tickets.desk.FindTickets;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Answers a sent form: at once when the channel is there in a moment, else twice. */
final class NewTicketReply {

    /** Within this time one answer is enough: a request less. */
    private static final Duration AT_ONCE = Duration.ofMillis(1200);

    /** After this the customer has found the channel, which mentions them, or Discord is slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Arrivals arrivals;
    private final FindTickets find;

    @Inject
    NewTicketReply(Arrivals arrivals, FindTickets find) {
        this.arrivals = arrivals;
        this.find = find;
    }

    void send(ReplyContext context, TicketNumber number, Who customer) {
        try (Arrivals.Wait wait = arrivals.expect(number)) {
            Optional<Long> channel = known(number).or(() -> awaited(wait, AT_ONCE));
            if (channel.isEmpty() && !wait.isSettled()) {
                context.reply(words(context, number, customer, "open.soon"));
                channel = awaited(wait, PATIENCE);
            }
            context.reply(
                    channel.map(id -> opened(context, number, customer, id))
                            .orElseGet(() -> words(context, number, customer, "open.late")));
        }
    }

    /** The job may have been faster than we are. */
    private Optional<Long> known(TicketNumber number) {
        return find.find(number).flatMap(Ticket::channelId);
    }

    private static Optional<Long> awaited(Arrivals.Wait wait, Duration patience) {
        try {
            return wait.channel(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String words(
            ReplyContext context, TicketNumber number, Who customer, String own) {
        String key = isOwn(context, customer) ? own : own + ".for";
        return context.texts().get(key, number.toString(), name(customer));
    }

    private static String opened(
            ReplyContext context, TicketNumber number, Who customer, long channel) {
        String key = isOwn(context, customer) ? "open.done" : "open.done.for";
        String there = "<#" + channel + ">";
        return context.texts().get(key, number.toString(), there, name(customer));
    }

    private static boolean isOwn(ReplyContext context, Who customer) {
        return customer.id() == context.person().id();
    }

    private static String name(Who customer) {
        return Quote.line(customer.name(), 100);
    }
}
