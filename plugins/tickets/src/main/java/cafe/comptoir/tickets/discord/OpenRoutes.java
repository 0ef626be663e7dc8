package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.InteractionContext;
import cafe.comptoir.api.interaction.MenuCommand;
import cafe.comptoir.api.interaction.MessageMenuContext;
import cafe.comptoir.api.interaction.ModalContext;
import cafe.comptoir.api.interaction.ReplyContext;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.observe.Metrics;
import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.tickets.desk.OpenTicket;
import cafe.comptoir.tickets.desk.OpenTicket.Opened;
import cafe.comptoir.tickets.desk.Staff;
import cafe.comptoir.tickets.discord.Form.From;
import cafe.comptoir.tickets.journal.FormFiles;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Upload;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import org.jspecify.annotations.Nullable;

/** The ways to open a ticket: the panel's button, a command, a message's menu; all lead to the form. */
final class OpenRoutes {

    private final OpenTicket open;
    private final Staff staff;
    private final Form form;
    private final People people;
    private final Messages messages;
    private final NewTicketReply reply;
    private final Metrics metrics;

    @Inject
    OpenRoutes(
            OpenTicket open,
            Staff staff,
            Form form,
            People people,
            Messages messages,
            NewTicketReply reply,
            Metrics metrics) {
        this.open = open;
        this.staff = staff;
        this.form = form;
        this.people = people;
        this.messages = messages;
        this.reply = reply;
        this.metrics = metrics;
    }

    void register(Registrar on, SlashRoutes ticket) {
        ticket.sub("open", Ack.MODAL, this::fromCommand);
        on.button(Buttons.OPEN, Ack.MODAL, this::fromButton);
        on.messageMenu(MenuCommand.of("open-ticket", ServerKind.PUBLIC), Ack.MODAL, this::fromMenu);
        on.modal(Form.ROUTE, Ack.EPHEMERAL, this::fromForm);
    }

    private void fromButton(ButtonContext context) {
        ask(context, From.NOWHERE, "");
    }

    private void fromCommand(SlashContext context) {
        Optional<User> customer = context.user("customer");
        boolean forOther =
                customer.filter(user -> user.getIdLong() != context.person().id()).isPresent();
        if (!forOther) {
            ask(context, From.NOWHERE, "");
        } else if (!staff.includes(context.person())) {
            context.reply(context.texts().get("open.not-for-others"));
        } else if (customer.get().isBot()) {
            context.reply(context.texts().get("open.not-for-bots"));
        } else {
            ask(context, new From(customer.get().getIdLong(), 0, 0), "");
        }
    }

    private void fromMenu(MessageMenuContext context) {
        Message message = context.target();
        long customer = isForAuthor(context, message) ? message.getAuthor().getIdLong() : 0;
        From from = new From(customer, message.getChannelIdLong(), message.getIdLong());
        ask(context, from, message.getContentDisplay());
    }

    /** An employee who picks up what a customer wrote does it for that customer. */
    private boolean isForAuthor(MessageMenuContext context, Message message) {
        User author = message.getAuthor();
        return staff.includes(context.person())
                && !author.isBot()
                && !message.isWebhookMessage()
                && !staff.includes(people.of(author));
    }

    private void ask(ReplyContext context, From from, String prefill) {
        long customer = from.customer() == 0 ? context.person().id() : from.customer();
        Optional<Opened.CapReached> cap = open.capOf(customer);
        if (cap.isPresent()) {
            context.reply(capReached(context, cap.get().live()));
        } else {
            context.open(form.modal(context.texts(), from, prefill));
        }
    }

    private void fromForm(ModalContext context) {
        From from = From.of(context.arguments());
        Optional<Who> customer = customer(context, from);
        if (customer.isEmpty()) {
            context.reply(context.texts().get("open.not-here"));
            return;
        }
        switch (open.open(request(context, from, customer.get()))) {
            case Opened.Done(TicketNumber number) -> {
                metrics.count("opened");
                reply.send(context, number, customer.get());
            }
            case Opened.Same(TicketNumber number) ->
                    context.reply(context.texts().get("open.same", number.toString()));
            case Opened.CapReached(List<Ticket> live) -> context.reply(capReached(context, live));
            case Opened.NotForOthers() -> context.reply(context.texts().get("open.not-for-others"));
        }
    }

    private OpenTicket.Request request(ModalContext context, From from, Who customer) {
        boolean own = customer.id() == context.person().id();
        Locale language =
                own
                        ? context.locale()
                        : open.languageOf(customer.id()).orElseGet(messages.cafe()::locale);
        Ticket.Report report =
                new Ticket.Report(
                        context.value(Form.PROBLEM).orElse("—"),
                        context.value(Form.MACHINE).orElse(null));
        List<Upload> uploads =
                context.attachments(Form.PICTURE).stream().map(FormFiles::upload).toList();
        return new OpenTicket.Request(
                context.guild().getIdLong(),
                customer,
                language,
                context.person(),
                report,
                uploads,
                origin(context, from));
    }

    private Optional<Who> customer(InteractionContext context, From from) {
        if (from.customer() == 0 || from.customer() == context.person().id()) {
            return Optional.of(Who.of(context.person()));
        }
        return Optional.ofNullable(context.guild().getMemberById(from.customer()))
                .map(member -> Who.of(people.of(UserSnowflake.fromId(member.getIdLong()))));
    }

    /** Returns a link to the message, if the person may read there: ids in a form can be made up. */
    private static @Nullable String origin(InteractionContext context, From from) {
        GuildMessageChannel channel =
                context.guild().getChannelById(GuildMessageChannel.class, from.channel());
        boolean readable =
                channel != null && context.member().hasPermission(channel, Permission.VIEW_CHANNEL);
        return readable ? channel.getJumpUrl() + "/" + from.message() : null;
    }

    private static String capReached(InteractionContext context, List<Ticket> live) {
        String list =
                live.stream()
                        .map(ticket ->
                                ticket.channelId()
                                        .map(id -> "<#" + id + ">")
                                        .orElseGet(() -> number(context, ticket)))
                        .collect(Collectors.joining(", "));
        Who customer = live.getFirst().customer();
        return context.texts()
                .get(
                        customer.id() == context.person().id() ? "open.cap" : "open.cap.for",
                        Integer.toString(live.size()),
                        list,
                        Quote.line(customer.name(), 100));
    }

    private static String number(InteractionContext context, Ticket ticket) {
        return context.texts().get("number", ticket.number().toString());
    }
}
