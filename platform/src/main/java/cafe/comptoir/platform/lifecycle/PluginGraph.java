package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.loader.PluginDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which plugin needs which. */
final class PluginGraph {

    private final Map<String, PluginDescriptor> plugins = new TreeMap<>();

    PluginGraph(Collection<PluginDescriptor> plugins) {
        plugins.forEach(plugin -> this.plugins.put(plugin.id(), plugin));
    }

    /** Returns all ids so that a plugin comes after those it needs; a circle comes in any order. */
    List<String> order() {
        Set<String> done = new LinkedHashSet<>();
        plugins.keySet().forEach(id -> visit(id, new LinkedHashSet<>(), done));
        return List.copyOf(done);
    }

    /** Returns all plugins that need one, directly or not, in {@link #order}. */
    List<String> dependents(String id) {
        Set<String> found = new LinkedHashSet<>();
        for (String other : order()) {
            PluginDescriptor plugin = plugins.get(other);
            if (plugin != null
                    && plugin.depends().stream().anyMatch(d -> d.equals(id) || found.contains(d))) {
                found.add(other);
            }
        }
        found.remove(id);
        return List.copyOf(found);
    }

    /** Returns the circle that a plugin is part of, or an empty list. */
    List<String> circle(String id) {
        return circle(id, id, List.of(id));
    }

    private List<String> circle(String start, String at, List<String> path) {
        PluginDescriptor plugin = plugins.get(at);
        for (String next : plugin == null ? List.<String>of() : plugin.depends()) {
            if (next.equals(start)) {
                return path;
            }
            if (!path.contains(next)) {
                List<String> longer = new ArrayList<>(path);
                longer.add(next);
                List<String> found = circle(start, next, longer);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private void visit(String id, Set<String> path, Set<String> done) {
        PluginDescriptor plugin = plugins.get(id);
        if (plugin == null || done.contains(id) || !path.add(id)) {
            return;
        }
        plugin.depends().forEach(needed -> visit(needed, path, done));
        done.add(id);
    }
}
