package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Walks components however they are nested: rows, sections with accessory, containers, labels. */
public final class ComponentTree {
    private ComponentTree() {}

    /** Every component, parents before children, in the order they are shown. */
    public static List<JsonNode> flatten(JsonNode components) {
        List<JsonNode> all = new ArrayList<>();
        walk(components, all::add);
        return all;
    }

    private static void walk(JsonNode components, Consumer<JsonNode> visitor) {
        for (JsonNode component : components) {
            visitor.accept(component);
            walk(component.path("components"), visitor);
            if (component.path("component").isObject()) {
                walk(single(component.path("component")), visitor);
            }
            if (component.path("accessory").isObject()) {
                walk(single(component.path("accessory")), visitor);
            }
        }
    }

    private static JsonNode single(JsonNode component) {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .arrayNode()
                .add(component);
    }
}
