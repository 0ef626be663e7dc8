package cafe.comptoir.tickets.desk;

import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.service.ServiceRef;
import cafe.comptoir.api.service.Services;
import cafe.comptoir.api.service.StaffDirectory;
import cafe.comptoir.api.service.StaffDirectory.Candidate;
import cafe.comptoir.api.service.StaffDirectory.Duty;
import cafe.comptoir.api.service.StaffDirectory.Skill;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.OfferStore;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Offer;
import cafe.comptoir.tickets.ticket.Status;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers a ticket to the best qualified person on duty, where another plugin knows who that is; else
 * it is there for everybody, as it is in any case.
 */
public final class Offers {

    private static final Logger log = LoggerFactory.getLogger(Offers.class);

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final OfferStore offers;
    private final TicketJobs jobs;
    private final Workload workload;
    private final Staff staff;
    private final People people;
    private final ServiceRef<StaffDirectory> directory;

    @Inject
    Offers(
            PluginDatabase database,
            TicketStore tickets,
            OfferStore offers,
            TicketJobs jobs,
            Workload workload,
            Staff staff,
            People people,
            Services services) {
        this.database = database;
        this.tickets = tickets;
        this.offers = offers;
        this.jobs = jobs;
        this.workload = workload;
        this.staff = staff;
        this.people = people;
        this.directory = services.find(StaffDirectory.class);
    }

    /** Decides to whom a new ticket is offered; its card, not sent yet, tells them. */
    public void decide(TicketNumber number) {
        choose(number)
                .ifPresent(offer ->
                        database.write(tx -> {
                            offers.put(tx, offer);
                            return offer;
                        }));
    }

    /** Offers a ticket that is waiting again, and tells the staff beside the cards. */
    public void again(TicketNumber number) {
        Optional<Offer> chosen = choose(number);
        database.write(tx -> {
            boolean waiting =
                    tickets.find(tx, number).filter(it -> it.status() == Status.OPEN).isPresent();
            if (waiting) {
                offers.remove(tx, number);
                chosen.ifPresent(offer -> offers.put(tx, offer));
                jobs.card(tx, number);
                jobs.tellWaiting(tx, number);
            }
            return chosen;
        });
    }

    /**
     * Offers what waits for somebody who has gone home to a colleague; and one of those that nobody on
     * duty knew about, the oldest, to somebody who has come: whoever comes is not called for all at once.
     */
    public void lookAgain() {
        List<Waiting> waiting =
                database.read(tx ->
                        tickets.live(tx).stream()
                                .filter(ticket -> ticket.status() == Status.OPEN)
                                .map(ticket ->
                                        new Waiting(
                                                ticket.number(), offers.find(tx, ticket.number())))
                                .toList());
        Stream<Waiting> left =
                waiting.stream().filter(it -> it.offer().filter(this::hasGoneHome).isPresent());
        Stream<Waiting> known =
                waiting.stream()
                        .filter(it -> it.offer().isEmpty() && choose(it.ticket()).isPresent())
                        .limit(1);
        List<TicketNumber> anew = Stream.concat(left, known).map(Waiting::ticket).toList();
        if (!anew.isEmpty()) {
            database.write(tx -> {
                anew.forEach(number -> jobs.offer(tx, number));
                return anew;
            });
        }
    }

    private record Waiting(TicketNumber ticket, Optional<Offer> offer) {}

    private boolean hasGoneHome(Offer offer) {
        try {
            return directory
                    .get()
                    .filter(staffs ->
                            staffs.member(offer.to().id())
                                    .filter(member -> member.duty() != Duty.OFF)
                                    .isEmpty())
                    .isPresent();
        } catch (RuntimeException e) {
            log.warn("The staff directory does not answer; offers stay as they are", e);
            return false;
        }
    }

    private Optional<Offer> choose(TicketNumber number) {
        Optional<Ticket> found =
                database.read(tx -> tickets.find(tx, number))
                        .filter(ticket -> ticket.status() == Status.OPEN);
        return found.flatMap(ticket ->
                candidates(ticket).stream()
                        .filter(candidate -> !candidate.matching().isEmpty())
                        .filter(candidate -> candidate.member().user() != ticket.customer().id())
                        .flatMap(candidate -> offer(ticket, candidate).stream())
                        .findFirst());
    }

    private List<Candidate> candidates(Ticket ticket) {
        try {
            return directory
                    .get()
                    .map(staffs -> staffs.candidates(words(ticket), workload.load()))
                    .orElse(List.of());
        } catch (RuntimeException e) {
            // Whatever ails the other plugin, no customer waits for it.
            log.warn(
                    "The staff directory does not answer; ticket {} is for all",
                    ticket.number(),
                    e);
            return List.of();
        }
    }

    private static String words(Ticket ticket) {
        String machine = ticket.report().machine();
        String problem = ticket.report().problem();
        return machine == null ? problem : problem + "\n" + machine;
    }

    private Optional<Offer> offer(Ticket ticket, Candidate candidate) {
        Skill best = candidate.matching().getFirst();
        Optional<Person> person = people.find(candidate.member().user()).filter(staff::includes);
        return person.map(it ->
                new Offer(
                        ticket.number(),
                        Who.of(it),
                        best.name(),
                        best.level(),
                        best.confirmed(),
                        candidate.load()));
    }
}
