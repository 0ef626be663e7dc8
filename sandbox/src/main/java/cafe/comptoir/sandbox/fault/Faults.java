package cafe.comptoir.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Misbehaviour to come. Safe for use by many threads. */
public final class Faults {
    private final GatewayControl gateway;
    private final List<Planned> planned = new ArrayList<>();
    private boolean outage;

    public Faults(GatewayControl gateway) {
        this.gateway = gateway;
    }

    /**
     * Applies the fault to the next calls of a route.
     *
     * @param method an HTTP method, or {@code *}
     * @param route the route's template without leading slash, or a prefix of it ending in {@code *}
     */
    public synchronized void next(int calls, String method, String route, Fault fault) {
        planned.add(new Planned(calls, method, route, fault));
    }

    /** REST answers 503 and the gateway takes no connections until it is over. */
    public void outage(boolean on) {
        synchronized (this) {
            outage = on;
        }
        if (on) {
            gateway.drop();
        }
    }

    public synchronized boolean isOutage() {
        return outage;
    }

    /** Breaks all gateway connections; sessions can be resumed. */
    public void dropGateway() {
        gateway.drop();
    }

    /** Asks clients to reconnect and resume (op 7). */
    public void askToReconnect() {
        gateway.askToReconnect();
    }

    /** Forgets all sessions and says so (op 9): clients have to identify anew. */
    public void forgetSessions() {
        gateway.forgetSessions();
    }

    /** Closes all gateway connections with this code. */
    public void closeGateway(int code) {
        gateway.close(code);
    }

    /** Forgets everything planned and ends an outage. */
    public synchronized void clear() {
        planned.clear();
        outage = false;
    }

    /** The fault for a call that is about to be handled, counting it down. */
    public synchronized Optional<Fault> take(String method, String route) {
        if (outage) {
            return Optional.of(new Fault.Status(503));
        }
        for (Planned plan : planned) {
            if (plan.matches(method, route)) {
                plan.left--;
                planned.removeIf(p -> p.left <= 0);
                return Optional.of(plan.fault);
            }
        }
        return Optional.empty();
    }

    /** What can be done to gateway connections. */
    public interface GatewayControl {
        void drop();

        void askToReconnect();

        void forgetSessions();

        void close(int code);
    }

    private static final class Planned {
        private final String method;
        private final String route;
        private final Fault fault;
        private int left;

        Planned(int left, String method, String route, Fault fault) {
            this.left = left;
            this.method = method;
            this.route = route;
            this.fault = fault;
        }

        boolean matches(String calledMethod, String calledRoute) {
            boolean routeFits =
                    route.endsWith("*")
                            ? calledRoute.startsWith(route.substring(0, route.length() - 1))
                            : calledRoute.equals(route);
            return routeFits && (method.equals("*") || method.equals(calledMethod));
        }
    }
}
