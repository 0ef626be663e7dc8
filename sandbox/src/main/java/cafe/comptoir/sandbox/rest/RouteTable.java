package cafe.comptoir.sandbox.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** All routes; the one with the fewest placeholders wins. */
final class RouteTable {
    private final Map<String, List<Route>> byShape = new HashMap<>();

    /** Adds a route that only the bot may use. */
    void add(String method, String template, Function<Request, Response> handler) {
        put(new Route(method, template, template.split("/"), handler, true, _ -> true));
    }

    /** Adds a route that carries its own token in its path, or needs none. */
    void addOpen(String method, String template, Function<Request, Response> handler) {
        addOpen(method, template, handler, _ -> true);
    }

    /** Adds such a route for some values of its placeholders only; another route may take the others. */
    void addOpen(
            String method,
            String template,
            Function<Request, Response> handler,
            Predicate<Map<String, String>> takes) {
        put(new Route(method, template, template.split("/"), handler, false, takes));
    }

    Optional<Match> find(String method, List<String> path) {
        for (Route route : byShape.getOrDefault(shape(method, path.size()), List.of())) {
            Optional<Map<String, String>> parameters = route.match(path);
            if (parameters.isPresent()) {
                return Optional.of(new Match(route, parameters.get()));
            }
        }
        return Optional.empty();
    }

    private void put(Route route) {
        List<Route> same =
                byShape.computeIfAbsent(
                        shape(route.method(), route.steps().length), _ -> new ArrayList<>());
        same.add(route);
        same.sort(Comparator.comparingLong(Route::placeholders));
    }

    private static String shape(String method, int length) {
        return method + length;
    }

    record Match(Route route, Map<String, String> parameters) {}

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class, compared by nobody
    record Route(
            String method,
            String template,
            String[] steps,
            Function<Request, Response> handler,
            boolean botOnly,
            Predicate<Map<String, String>> takes) {
        long placeholders() {
            return template.chars().filter(c -> c == '{').count();
        }

        Optional<Map<String, String>> match(List<String> path) {
            Map<String, String> parameters = new HashMap<>();
            for (int i = 0; i < steps.length; i++) {
                String step = steps[i];
                if (step.startsWith("{")) {
                    parameters.put(step.substring(1, step.length() - 1), path.get(i));
                } else if (!step.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(parameters).filter(takes);
        }
    }
}
