package cafe.comptoir.monitoring.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All checks and who depends on whom. */
public final class Plan {

    private final Map<String, CheckConfig> checks = new LinkedHashMap<>();

    /**
     * Makes a plan.
     *
     * @throws IllegalArgumentException with every name that is double or unknown, and every circle
     */
    public Plan(List<CheckConfig> listed) {
        List<String> problems = new ArrayList<>();
        for (CheckConfig check : listed) {
            if (checks.putIfAbsent(check.name(), check) != null) {
                problems.add("two checks are called '%s'".formatted(check.name()));
            }
        }
        listed.forEach(check -> look(check, problems));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** Returns all checks in the order of the file. */
    public Collection<CheckConfig> checks() {
        return List.copyOf(checks.values());
    }

    /** Returns a check. */
    public Optional<CheckConfig> find(String name) {
        return Optional.ofNullable(checks.get(name));
    }

    /** Returns the checks that this one depends on, the nearest first, without itself. */
    public List<CheckConfig> above(String name) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(name));
        while (!next.isEmpty()) {
            CheckConfig check = checks.get(next.pop());
            if (check != null) {
                check.dependsOn().stream().filter(seen::add).forEach(next::add);
            }
        }
        seen.remove(name);
        return seen.stream().flatMap(above -> find(above).stream()).toList();
    }

    /** Returns the names of the checks that depend on this one, directly or not. */
    public List<String> below(String name) {
        return checks.keySet().stream()
                .filter(other -> above(other).stream().anyMatch(it -> it.name().equals(name)))
                .toList();
    }

    private void look(CheckConfig check, List<String> problems) {
        for (String other : check.dependsOn()) {
            if (!checks.containsKey(other)) {
                problems.add(
                        "'%s' depends on '%s', which is no check".formatted(check.name(), other));
            }
        }
        boolean circle =
                check.dependsOn().stream()
                        .anyMatch(other ->
                                other.equals(check.name())
                                        || above(other).stream()
                                                .anyMatch(it -> it.name().equals(check.name())));
        if (circle) {
            problems.add("'%s' depends on itself".formatted(check.name()));
        }
    }
}
