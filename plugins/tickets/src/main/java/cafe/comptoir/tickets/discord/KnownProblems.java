package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.Registration;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.service.AlertCenter;
import cafe.comptoir.api.service.AlertCenter.KnownProblem;
import cafe.comptoir.api.service.ServiceRef;
import cafe.comptoir.api.service.Services;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.TicketJobs;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known not to work, where another plugin watches; the panel and the form say so. */
final class KnownProblems {

    private static final Logger log = LoggerFactory.getLogger(KnownProblems.class);
    private static final int MOST_SHOWN = 5;

    private final ServiceRef<AlertCenter> alerts;
    private final PluginDatabase database;
    private final TicketJobs jobs;
    private final AtomicReference<@Nullable Registration> listening = new AtomicReference<>();

    @Inject
    KnownProblems(Services services, PluginDatabase database, TicketJobs jobs) {
        this.alerts = services.find(AlertCenter.class);
        this.database = database;
        this.jobs = jobs;
    }

    /** Has the panels follow what is known, whoever comes to know it. */
    void register(Registrar on) {
        on.own(alerts.onChange(this::listen));
        on.own(() -> replace(null));
    }

    /** Listens to who watches now, and brings the panels to what they know. */
    void listen() {
        replace(ask(center -> center.onChange(this::changed)).orElse(null));
        changed();
    }

    /** Returns one line a problem; empty when none is known. */
    Optional<String> lines(Texts texts) {
        List<KnownProblem> known = ask(AlertCenter::knownProblems).orElse(List.of());
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        known.stream()
                                .limit(MOST_SHOWN)
                                .map(problem ->
                                        texts.get(
                                                "known-problem",
                                                Quote.line(problem.text(texts.locale()), 180)))
                                .collect(Collectors.joining("\n")));
    }

    private void replace(@Nullable Registration next) {
        Registration before = listening.getAndSet(next);
        if (before != null) {
            before.close();
        }
    }

    /** Brings the panels to what they are to show now. */
    void changed() {
        database.write(tx -> {
            jobs.panels(tx);
            return tx;
        });
    }

    private <T> Optional<T> ask(Function<AlertCenter, T> question) {
        try {
            return alerts.get().map(question);
        } catch (RuntimeException e) {
            // Whatever ails the other plugin, customers can open tickets.
            log.warn("Nobody can tell what is known not to work", e);
            return Optional.empty();
        }
    }
}
