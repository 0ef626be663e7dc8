package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.tickets.desk.FindTickets;
import cafe.comptoir.tickets.desk.FindTickets.Which;
import cafe.comptoir.tickets.desk.Staff;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;

/** The list of tickets, a page at a time. */
final class ListRoutes {

    private static final int PAGE_SIZE = 8;

    private final FindTickets find;
    private final Buttons buttons;
    private final Staff staff;

    @Inject
    ListRoutes(FindTickets find, Buttons buttons, Staff staff) {
        this.find = find;
        this.buttons = buttons;
        this.staff = staff;
    }

    void register(Registrar on, SlashRoutes ticket) {
        ticket.sub("list", Ack.EPHEMERAL, this::fromCommand);
        on.button(Buttons.PAGE, Ack.EDIT, this::turn);
    }

    private void fromCommand(SlashContext context) {
        Which which = context.string("which").map(ListRoutes::which).orElse(Which.OPEN);
        context.reply(page(context.texts(), context.person(), which, 0));
    }

    private void turn(ButtonContext context) {
        Which which = which(context.arguments().text(0));
        int page = Math.clamp(context.arguments().number(1), 0, Integer.MAX_VALUE);
        MessageCreateData shown = page(context.texts(), context.person(), which, page);
        context.edit(
                new MessageEditBuilder()
                        .setReplace(true)
                        .setEmbeds(shown.getEmbeds())
                        .setComponents(shown.getComponents())
                        .build());
    }

    private MessageCreateData page(Texts texts, Person person, Which which, int wanted) {
        List<Ticket> tickets = find.live(person, which);
        int pages = Math.max(1, Math.ceilDiv(tickets.size(), PAGE_SIZE));
        int page = Math.min(wanted, pages - 1);
        String title = "list.title." + which.name().toLowerCase(Locale.ROOT);
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setTitle(texts.get(title, Integer.toString(tickets.size())))
                        .setDescription(
                                tickets.isEmpty()
                                        ? none(texts, person)
                                        : lines(texts, tickets, page));
        MessageCreateBuilder message = new MessageCreateBuilder().setAllowedMentions(List.of());
        if (pages > 1) {
            String number = Integer.toString(page + 1);
            embed.setFooter(texts.get("list.page", number, Integer.toString(pages)));
            message.setComponents(ActionRow.of(turning(texts, which, page, pages)));
        }
        return message.setEmbeds(embed.build()).build();
    }

    private String none(Texts texts, Person person) {
        return texts.get(staff.includes(person) ? "list.none" : "list.none.customer");
    }

    private static String lines(Texts texts, List<Ticket> tickets, int page) {
        return tickets.stream()
                .skip((long) page * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .map(ticket -> line(texts, ticket))
                .collect(Collectors.joining("\n\n"));
    }

    private static String line(Texts texts, Ticket ticket) {
        Who taker = ticket.taker();
        String number = texts.get("number", ticket.number().toString());
        String link =
                ticket.channelLink().map(url -> "[%s](%s)".formatted(number, url)).orElse(number);
        return "**%s** · %s · %s\n%s\n%s"
                .formatted(
                        link,
                        Quote.line(ticket.customer().name(), 60),
                        TimeFormat.RELATIVE.format(ticket.openedAt()),
                        Quote.line(ticket.report().problem(), 150),
                        taker == null
                                ? texts.get("state.open")
                                : texts.get("state.taken", Quote.line(taker.name(), 60)));
    }

    private List<Button> turning(Texts texts, Which which, int page, int pages) {
        List<Button> turning = new ArrayList<>();
        String name = which.name().toLowerCase(Locale.ROOT);
        turning.add(
                buttons.page(texts.get("list.previous"), name, Math.max(0, page - 1))
                        .withDisabled(page == 0));
        turning.add(
                buttons.page(texts.get("list.next"), name, page + 1)
                        .withDisabled(page == pages - 1));
        return turning;
    }

    private static Which which(String name) {
        return switch (name) {
            case "mine" -> Which.MINE;
            case "waiting" -> Which.WAITING;
            default -> Which.OPEN;
        };
    }
}
