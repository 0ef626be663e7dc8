package cafe.comptoir.monitoring.alert;

import cafe.comptoir.api.plugin.Registration;
import cafe.comptoir.api.service.AlertCenter;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.check.Plan;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** What customers are told, for the plugins that talk to them. */
public final class KnownProblems implements AlertCenter {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<KnownProblem> known = List.of();

    @Inject
    KnownProblems() {}

    @Override
    public synchronized List<KnownProblem> knownProblems() {
        return known;
    }

    @Override
    public Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Looks again, and tells the listeners if customers should know something else now. */
    void look(Plan plan, Function<String, CheckState> states) {
        if (replace(plan, states)) {
            listeners.forEach(
                    listener -> Thread.ofVirtual().name("monitoring-problems").start(listener));
        }
    }

    /** Looks and replaces at once, so that a slower look never brings back what was over. */
    private synchronized boolean replace(Plan plan, Function<String, CheckState> states) {
        List<KnownProblem> now =
                plan.checks().stream()
                        .flatMap(check -> problem(check, states.apply(check.name())))
                        .sorted(Comparator.comparing(KnownProblem::since))
                        .toList();
        boolean changed = !now.equals(known);
        known = now;
        return changed;
    }

    private static Stream<KnownProblem> problem(CheckConfig check, CheckState state) {
        return check.customers().stream()
                .flatMap(words ->
                        state.phase() instanceof Phase.Open open
                                ? Stream.of(
                                        new KnownProblem(
                                                "alert-" + check.name(),
                                                words.fr(),
                                                words.en(),
                                                open.since()))
                                : Stream.empty());
    }
}
