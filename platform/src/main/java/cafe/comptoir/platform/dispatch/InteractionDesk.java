package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.platform.dispatch.Doorkeeper.Refusal;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes each interaction in, has it handled in its lane, and sees to it that it is answered. */
final class InteractionDesk {

    private static final Logger log = LoggerFactory.getLogger(InteractionDesk.class);

    private final Gates gates;
    private final Doorkeeper doorkeeper;
    private final Servers servers;
    private final DispatchLimits limits;
    private final Timers timers;
    private final Supplier<String> references;
    private final Ledger ledger = new Ledger();
    private final Lanes lanes;

    InteractionDesk(
            Gates gates,
            Doorkeeper doorkeeper,
            Servers servers,
            DispatchLimits limits,
            Timers timers,
            Supplier<String> references) {
        this.gates = gates;
        this.doorkeeper = doorkeeper;
        this.servers = servers;
        this.limits = limits;
        this.timers = timers;
        this.references = references;
        this.lanes = new Lanes("interaction", limits.interactionsPerLane(), limits.interactions());
    }

    private record Lane(String plugin, long user, RouteKey route) {}

    /** An interaction that was taken in. */
    private record Visit(
            Incoming incoming,
            PluginGate gate,
            Answer answer,
            Ledger.Entry entry,
            Timers.Timer timer)
            implements PluginGate.Waiting {

        @Override
        public void begins() {
            entry.park();
        }

        @Override
        public void ends() {
            entry.resume();
        }

        void refuse(HostText text, Object... arguments) {
            answer.say(text, arguments);
            entry.answeredByHost();
        }
    }

    boolean idle() {
        return lanes.size() == 0;
    }

    int lanes() {
        return lanes.count();
    }

    LedgerCounts counts() {
        return ledger.counts();
    }

    /** Takes in an interaction; never blocks. */
    void receive(Incoming incoming) {
        Ledger.Entry entry = ledger.receive();
        Optional<PluginGate> gate = gates.find(incoming);
        Optional<Ack> ack = gate.flatMap(open -> declared(open, incoming));
        Answer answer = incoming.answering().declare(ack.orElse(Ack.EPHEMERAL));
        if (ack.isEmpty()) {
            answer.say(HostText.SWITCHED_OFF);
            entry.answeredByHost();
            return;
        }
        PluginGate through = gate.orElseThrow();
        Timers.Timer timer = timers.after(answer.patience(limits), answer::late);
        Visit visit = new Visit(incoming, through, answer, entry, timer);
        Lane lane = new Lane(through.plugin(), incoming.user(), incoming.key());
        if (crowded(through) || !lanes.offer(lane, () -> attend(visit))) {
            timer.cancel();
            visit.refuse(HostText.BUSY);
        }
    }

    /** The version that a plugin is swapped for may know more routes than the one before. */
    private static Optional<Ack> declared(PluginGate gate, Incoming incoming) {
        Optional<Ack> ack = gate.ack(incoming.key());
        return ack.isEmpty() && gate.parking() ? Optional.of(Ack.EPHEMERAL) : ack;
    }

    private boolean crowded(PluginGate gate) {
        return gate.parking() && gate.parked() >= limits.parked();
    }

    private void attend(Visit visit) {
        try {
            RouteTable routes = visit.gate.enter(visit);
            if (routes == null) {
                visit.refuse(HostText.SWITCHED_OFF);
                return;
            }
            try (var _ = PluginThread.inside(visit.gate.plugin(), routes.loader())) {
                handle(visit, routes);
            } finally {
                visit.gate.leave();
            }
        } finally {
            visit.timer.cancel();
        }
    }

    private void handle(Visit visit, RouteTable routes) {
        Route route = routes.find(visit.incoming.key());
        if (visit.answer.byHost()) {
            visit.entry.answeredByHost();
        } else if (route == null) {
            visit.refuse(HostText.SWITCHED_OFF);
        } else {
            try {
                call(visit, route);
            } catch (Throwable failure) {
                fail(visit, failure);
            }
        }
    }

    private void call(Visit visit, Route route) throws Exception {
        Person person = doorkeeper.person(visit.incoming);
        Optional<Refusal> refusal = doorkeeper.refusal(route, visit.incoming, person);
        if (refusal.isPresent()) {
            visit.refuse(refusal.get().text(), refusal.get().arguments().toArray());
            return;
        }
        route.handling().handle(new Call(visit.incoming, visit.answer, person, servers));
        boolean byHost = visit.answer.byHost();
        visit.answer.finish();
        if (byHost) {
            visit.entry.answeredByHost();
        } else {
            visit.entry.complete();
        }
    }

    private void fail(Visit visit, Throwable failure) {
        String reference = references.get();
        String plugin = visit.gate.plugin();
        RouteKey route = visit.incoming.key();
        if (tooLate(failure)) {
            log.warn("Discord did not wait for plugin {} at {}", plugin, route);
        } else {
            log.error("Plugin {} failed at {} (reference {})", plugin, route, reference, failure);
        }
        visit.entry.fail();
        visit.answer.say(HostText.FAILED, reference);
    }

    private static boolean tooLate(Throwable failure) {
        return failure instanceof ErrorResponseException refused
                && refused.getErrorResponse() == ErrorResponse.UNKNOWN_INTERACTION;
    }
}
