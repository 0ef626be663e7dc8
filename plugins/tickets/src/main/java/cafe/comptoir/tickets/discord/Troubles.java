package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.job.JobHandler;
import cafe.comptoir.api.observe.Health;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What keeps Discord from doing its part, in words for the staff. A member of the staff must mend it,
 * so it is shown on the card and in the plugin's health; the job goes on trying meanwhile.
 */
public final class Troubles {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final TicketJobs jobs;
    private final WhatToMend whatToMend;
    private final Map<TicketNumber, String> ofTickets = new ConcurrentHashMap<>();
    private final Map<String, String> ofPlaces = new ConcurrentHashMap<>();

    @Inject
    Troubles(PluginDatabase database, TicketStore tickets, TicketJobs jobs, WhatToMend whatToMend) {
        this.database = database;
        this.tickets = tickets;
        this.jobs = jobs;
        this.whatToMend = whatToMend;
    }

    /** Returns how the plugin is doing. */
    public Health health() {
        List<String> current =
                Stream.concat(ofPlaces.values().stream(), ofTickets.values().stream())
                        .distinct()
                        .sorted()
                        .toList();
        return current.isEmpty() ? new Health.Up() : new Health.Degraded(String.join(" ", current));
    }

    /** Returns a job that says on its ticket's card what is in its way, until it is done. */
    public JobHandler ofTicket(JobHandler job) {
        return context -> {
            TicketNumber number = TicketJobs.ticketOf(context);
            try {
                job.run(context);
            } catch (RuntimeException failure) {
                whatToMend.after(failure).ifPresent(trouble -> set(number, trouble));
                throw failure;
            }
            clear(number);
        };
    }

    /** Returns a job at a place where no card can say what is in the way. */
    JobHandler ofPlace(String place, JobHandler job) {
        return context -> {
            try {
                job.run(context);
            } catch (RuntimeException failure) {
                whatToMend.after(failure).ifPresent(trouble -> ofPlaces.put(place, trouble));
                throw failure;
            }
            ofPlaces.remove(place);
        };
    }

    private void set(TicketNumber number, String trouble) {
        ofTickets.put(number, trouble);
        database.write(tx -> {
            boolean news = tickets.setTrouble(tx, number, trouble);
            if (news) {
                jobs.card(tx, number);
            }
            return news;
        });
    }

    /** A card may still name what an earlier run of the host has met. */
    private void clear(TicketNumber number) {
        ofTickets.remove(number);
        Optional<String> named = database.read(tx -> tickets.find(tx, number)).map(Ticket::trouble);
        if (named.isPresent()) {
            database.write(tx -> {
                tickets.clearTrouble(tx, number);
                jobs.card(tx, number);
                return number;
            });
        }
    }
}
