package cafe.comptoir.tickets.discord;

import static cafe.comptoir.api.people.ServerKind.COMPANY;
import static cafe.comptoir.api.people.ServerKind.PUBLIC;

import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.job.Schedule;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.service.TicketDesk;
import cafe.comptoir.tickets.desk.Offers;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.desk.Workload;
import jakarta.inject.Inject;
import java.time.Duration;
import net.dv8tion.jda.api.interactions.commands.OptionType;

/** Everything that people can press, type and choose, and the jobs that answer on Discord. */
public final class TicketRoutes {

    private static final Option WHICH = Option.integer(WhichTicket.OPTION).completed();

    private static final SlashCommand TICKET =
            SlashCommand.of("ticket", COMPANY, PUBLIC)
                    .subOn(PUBLIC, "open", Option.user("customer"))
                    .sub("list", Option.string("which").oneOf("open", "mine", "waiting"))
                    .sub("take", WHICH)
                    .sub("release", WHICH, Option.user("to"))
                    .sub("close", WHICH)
                    .sub(
                            "note",
                            Option.string("text").between(1, NoteRoutes.MAX_NOTE).mandatory(),
                            WHICH)
                    .sub("notes", WHICH)
                    .sub("add", Option.user("person").mandatory(), WHICH)
                    .sub("remove", Option.user("person").mandatory(), WHICH)
                    .subOn(PUBLIC, "panel", Option.of(OptionType.CHANNEL, "channel"));

    /** Where a card or a panel cannot say what is in its way. */
    private static final String CARDS = "cards";

    private static final String PANELS = "panels";

    private final OpenRoutes open;
    private final TakeRoutes take;
    private final CloseRoutes close;
    private final NoteRoutes notes;
    private final GuestRoutes guests;
    private final ListRoutes list;
    private final PanelRoutes panel;
    private final WhichTicket which;
    private final OpenChannel openChannel;
    private final UpdateCard card;
    private final Tell tell;
    private final SetAccess access;
    private final Troubles troubles;
    private final Offers offers;
    private final Workload workload;
    private final KnownProblems problems;

    @Inject
    TicketRoutes(
            OpenRoutes open,
            TakeRoutes take,
            CloseRoutes close,
            NoteRoutes notes,
            GuestRoutes guests,
            ListRoutes list,
            PanelRoutes panel,
            WhichTicket which,
            OpenChannel openChannel,
            UpdateCard card,
            Tell tell,
            SetAccess access,
            Troubles troubles,
            Offers offers,
            Workload workload,
            KnownProblems problems) {
        this.open = open;
        this.take = take;
        this.close = close;
        this.notes = notes;
        this.guests = guests;
        this.list = list;
        this.panel = panel;
        this.which = which;
        this.openChannel = openChannel;
        this.card = card;
        this.tell = tell;
        this.access = access;
        this.troubles = troubles;
        this.offers = offers;
        this.workload = workload;
        this.problems = problems;
    }

    public void register(Registrar on) {
        SlashRoutes ticket = on.slash(TICKET);
        ticket.complete(WhichTicket.OPTION, Access.EVERYONE, which::propose);
        open.register(on, ticket);
        take.register(on, ticket);
        close.register(on, ticket);
        notes.register(on, ticket);
        list.register(on, ticket);
        guests.register(ticket);
        panel.register(ticket);
        on.job(TicketJobs.OPEN_CHANNEL, troubles.ofTicket(openChannel::run));
        on.job(TicketJobs.CARD, troubles.ofPlace(CARDS, card::run));
        on.job(TicketJobs.TELL, troubles.ofTicket(tell::inChannel));
        on.job(TicketJobs.TELL_STAFF, troubles.ofPlace(CARDS, tell::toStaff));
        on.job(TicketJobs.ACCESS, troubles.ofTicket(access::run));
        on.job(TicketJobs.OFFER, job -> offers.again(TicketJobs.ticketOf(job)));
        on.schedule("offers", Schedule.every(Duration.ofMinutes(1)), _ -> offers.lookAgain());
        on.job(TicketJobs.TELL_WAITING, troubles.ofPlace(CARDS, tell::waiting));
        on.job(TicketJobs.PANELS, troubles.ofPlace(PANELS, _ -> panel.refresh()));
        problems.register(on);
        on.provide(TicketDesk.class, workload);
        on.health(troubles::health);
    }

    /** Begins to follow what other plugins know. */
    public void start() {
        problems.listen();
    }

    /** Brings the published panels to what the settings say now. */
    public void refreshPanels() {
        problems.changed();
    }
}
