package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.tickets.ticket.Note;
import cafe.comptoir.tickets.ticket.Offer;
import cafe.comptoir.tickets.ticket.Status;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** A ticket's card on the company server. */
final class Card {

    private static final int SHOWN_NOTES = 3;

    private final Messages messages;
    private final Buttons buttons;

    @Inject
    Card(Messages messages, Buttons buttons) {
        this.messages = messages;
        this.buttons = buttons;
    }

    /**
     * What a card shows.
     *
     * @param pictures how many files came with the form
     * @param archive a link to the transcript, once it is there
     * @param farewellRefused whether the customer takes no private messages
     * @param offer to whom it is offered while it waits
     */
    record Facts(
            Ticket ticket,
            List<Note> notes,
            int pictures,
            Optional<String> archive,
            boolean farewellRefused,
            Optional<Offer> offer) {}

    MessageCreateData message(Facts facts) {
        Texts texts = messages.cafe();
        Ticket ticket = facts.ticket();
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setColor(color(ticket))
                        .setTitle(
                                texts.get(
                                        "card.title",
                                        ticket.number().toString(),
                                        Quote.line(ticket.customer().name(), 100)))
                        .setDescription(Quote.block(ticket.report().problem(), 1500))
                        .setFooter(TicketPosts.footer(texts, ticket));
        addFields(embed, texts, facts);
        MessageCreateBuilder message =
                new MessageCreateBuilder().setEmbeds(embed.build()).setAllowedMentions(List.of());
        if (facts.offer().isPresent() && ticket.status() == Status.OPEN) {
            Offer offer = facts.offer().get();
            message.mentionUsers(offer.to().id()).setContent(OfferWords.of(texts, offer));
        }
        List<ActionRowChildComponent> row = row(texts, facts);
        return row.isEmpty() ? message.build() : message.setComponents(ActionRow.of(row)).build();
    }

    private void addFields(EmbedBuilder embed, Texts texts, Facts facts) {
        Ticket ticket = facts.ticket();
        String machine = ticket.report().machine();
        if (machine != null) {
            embed.addField(texts.get("field.machine"), Quote.line(machine, 200), true);
        }
        if (facts.pictures() > 0) {
            String count = Integer.toString(facts.pictures());
            embed.addField(texts.get("field.files"), count, true);
        }
        embed.addField(texts.get("field.opened"), relative(ticket.openedAt()), true);
        String origin = ticket.origin();
        if (origin != null) {
            embed.addField(texts.get("field.origin"), originLink(texts, origin), false);
        }
        embed.addField(texts.get("field.state"), state(texts, ticket), false);
        if (!facts.notes().isEmpty()) {
            String title = texts.get("field.notes", Integer.toString(facts.notes().size()));
            embed.addField(title, notes(facts.notes()), false);
        }
        String remarks = remarks(texts, facts);
        if (!remarks.isEmpty()) {
            embed.addField(texts.get("field.remarks"), Quote.cut(remarks, 1024), false);
        }
    }

    static String originLink(Texts texts, String origin) {
        return "[%s](%s)".formatted(texts.get("field.origin.link"), origin);
    }

    private static String state(Texts texts, Ticket ticket) {
        Who taker = ticket.taker();
        Ticket.Closing closing = ticket.closing();
        return switch (ticket.status()) {
            case OPEN -> texts.get("state.open");
            case TAKEN -> texts.get("state.taken", taker == null ? "" : name(taker));
            case CLOSED -> closing == null ? "" : closed(texts, closing);
        };
    }

    private static String closed(Texts texts, Ticket.Closing closing) {
        Who by = closing.by();
        String how =
                by == null
                        ? texts.get("state.closed.channel-deleted")
                        : texts.get("state.closed", name(by));
        String when = how + " · " + relative(closing.at());
        String reason = closing.reason();
        return reason == null ? when : when + "\n" + Quote.block(reason, 700);
    }

    private static String notes(List<Note> notes) {
        List<Note> last = notes.subList(Math.max(0, notes.size() - SHOWN_NOTES), notes.size());
        return last.stream()
                .map(note -> "**" + name(note.author()) + "** : " + Quote.line(note.text(), 230))
                .collect(Collectors.joining("\n"));
    }

    private static String remarks(Texts texts, Facts facts) {
        List<String> remarks = new ArrayList<>();
        Ticket ticket = facts.ticket();
        if (ticket.trouble() != null) {
            remarks.add("⚠️ " + ticket.trouble());
        }
        if (ticket.customerLeft()) {
            remarks.add(texts.get(ticket.isLive() ? "card.customer-left" : "card.customer-gone"));
        }
        if (facts.farewellRefused()) {
            remarks.add(texts.get("card.farewell-refused"));
        }
        return String.join("\n", remarks);
    }

    private List<ActionRowChildComponent> row(Texts texts, Facts facts) {
        List<ActionRowChildComponent> row = new ArrayList<>();
        if (facts.ticket().isLive()) {
            addActs(row, texts, facts.ticket());
        }
        facts.archive()
                .ifPresent(link -> row.add(Button.link(link, texts.get("button.transcript"))));
        return row;
    }

    /** Giving back is not where taking was: a second click on that must not undo the first. */
    private void addActs(List<ActionRowChildComponent> row, Texts texts, Ticket ticket) {
        TicketNumber number = ticket.number();
        if (ticket.taker() == null) {
            row.add(buttons.take(texts, number));
        }
        row.add(buttons.note(texts, number));
        if (ticket.channel() != null) {
            row.add(Buttons.channel(texts, ticket));
        }
        if (ticket.taker() != null) {
            row.add(buttons.release(texts, number));
        }
        row.add(buttons.close(texts, number));
    }

    private static String name(Who who) {
        return Quote.line(who.name(), 100);
    }

    private static String relative(Instant moment) {
        return TimeFormat.RELATIVE.format(moment);
    }

    private static int color(Ticket ticket) {
        return switch (ticket.status()) {
            case OPEN -> 0xEF4444;
            case TAKEN -> 0x3B82F6;
            case CLOSED -> 0x6B7280;
        };
    }
}
