package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.ReplyContext;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.tickets.desk.Refusal;
import cafe.comptoir.tickets.desk.TakeTicket;
import cafe.comptoir.tickets.desk.TakeTicket.Released;
import cafe.comptoir.tickets.desk.TakeTicket.Taken;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.util.Optional;

/** Taking a ticket, giving it back, handing it on. */
final class TakeRoutes {

    private final TakeTicket take;
    private final WhichTicket which;
    private final People people;

    @Inject
    TakeRoutes(TakeTicket take, WhichTicket which, People people) {
        this.take = take;
        this.which = which;
        this.people = people;
    }

    void register(Registrar on, SlashRoutes ticket) {
        ticket.sub("take", Ack.EPHEMERAL, this::take);
        ticket.sub("release", Ack.EPHEMERAL, this::release);
        on.button(
                Buttons.TAKE,
                Ack.EPHEMERAL,
                context -> take(context, new TicketNumber(context.arguments().number(0))));
        on.button(Buttons.RELEASE, Ack.EPHEMERAL, this::release);
    }

    private void take(SlashContext context) {
        Optional<TicketNumber> number = which.of(context);
        if (number.isEmpty()) {
            context.reply(which.missing(context));
        } else {
            take(context, number.get());
        }
    }

    private void take(ReplyContext context, TicketNumber number) {
        context.reply(words(context.texts(), number, take.take(context.person(), number)));
    }

    private static String words(Texts texts, TicketNumber number, Taken taken) {
        return switch (taken) {
            case Taken.Won(Ticket ticket) ->
                    texts.get("take.won", number.toString(), channel(texts, ticket));
            case Taken.AlreadyYours(Ticket ticket) ->
                    texts.get("take.yours", number.toString(), channel(texts, ticket));
            case Taken.TakenBy(Ticket _, Who taker) ->
                    texts.get("take.taken", number.toString(), Quote.line(taker.name(), 100));
            case Refusal refusal -> Refused.words(texts, number, refusal);
        };
    }

    private void release(ButtonContext context) {
        TicketNumber number = new TicketNumber(context.arguments().number(0));
        context.reply(words(context.texts(), number, take.release(context.person(), number)));
    }

    private void release(SlashContext context) {
        Optional<TicketNumber> number = which.of(context);
        if (number.isEmpty()) {
            context.reply(which.missing(context));
            return;
        }
        Optional<Person> receiver = context.user("to").map(people::of);
        Released released =
                receiver.isPresent()
                        ? take.handOver(context.person(), number.get(), receiver.get())
                        : take.release(context.person(), number.get());
        context.reply(words(context.texts(), number.get(), released));
    }

    private static String words(Texts texts, TicketNumber number, Released released) {
        String n = number.toString();
        return switch (released) {
            case Released.Free(Ticket _) -> texts.get("release.free", n);
            case Released.HandedTo(Ticket _, Who taker) ->
                    texts.get("release.handed", n, Quote.line(taker.name(), 100));
            case Released.WasFree(Ticket _) -> texts.get("release.was-free", n);
            case Released.NotYours(Ticket _, Who taker) ->
                    texts.get("release.not-yours", n, Quote.line(taker.name(), 100));
            case Released.ReceiverNotStaff() -> texts.get("release.receiver-not-staff");
            case Refusal refusal -> Refused.words(texts, number, refusal);
        };
    }

    private static String channel(Texts texts, Ticket ticket) {
        return ticket.channelLink()
                .map(link -> "[%s](%s)".formatted(texts.get("button.channel"), link))
                .orElseGet(() -> texts.get("take.no-channel"));
    }
}
