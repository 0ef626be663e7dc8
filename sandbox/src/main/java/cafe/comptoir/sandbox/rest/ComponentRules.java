package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.ComponentTree;
import cafe.comptoir.sandbox.model.FormErrors;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Discord's limits on components of messages, old and new (V2). */
final class ComponentRules {
    private static final int ROW = 1;
    private static final int SECTION = 9;
    private static final int TEXT = 10;
    private static final int CONTAINER = 17;
    private static final int MAX_ROWS = 5;
    private static final int MAX_V2 = 40;
    private static final int MAX_V2_TEXT = 4000;
    private static final Set<Integer> TOP_V2 = Set.of(1, 9, 10, 12, 13, 14, 17);

    private final FormErrors errors;
    private final ControlRules controls;

    ComponentRules(FormErrors errors) {
        this.errors = errors;
        this.controls = new ControlRules(errors);
    }

    /** Checks components and returns them numbered, as Discord keeps them. */
    ArrayNode read(JsonNode given, boolean v2) {
        if (v2) {
            checkTotals(given);
        } else if (given.size() > MAX_ROWS) {
            errors.add("components", "BASE_TYPE_MAX_LENGTH", "Must be 5 or fewer in length.");
        }
        for (int i = 0; i < given.size(); i++) {
            String path = "components." + i + ".";
            int type = given.get(i).path("type").asInt();
            boolean allowed = v2 ? TOP_V2.contains(type) : type == ROW;
            if (allowed) {
                check(path, given.get(i));
            } else {
                String types = v2 ? "1, 9, 10, 12, 13, 14, 17" : "1,";
                errors.add(
                        path + "type",
                        "UNION_TYPE_CHOICES",
                        "Value of field \"type\" must be one of (" + types + ").");
            }
        }
        checkUnique(given);
        return numbered(given);
    }

    /** Gives every component the id that Discord would: counting from one, around those given. */
    static ArrayNode numbered(JsonNode given) {
        ArrayNode components = given.isArray() ? given.deepCopy() : Json.array();
        List<JsonNode> all = ComponentTree.flatten(components);
        Set<Integer> taken = new HashSet<>();
        all.forEach(component -> taken.add(component.path("id").asInt()));
        int next = 1;
        for (JsonNode component : all) {
            if (component.path("id").asInt() == 0) {
                while (taken.contains(next)) {
                    next++;
                }
                taken.add(next);
                ((ObjectNode) component).put("id", next);
            }
            ComponentDefaults.fill((ObjectNode) component);
        }
        return components;
    }

    private void check(String path, JsonNode component) {
        switch (component.path("type").asInt()) {
            case ROW -> checkRow(path, component.path("components"));
            case SECTION -> checkSection(path, component);
            case TEXT -> checkText(path, component);
            case CONTAINER -> {
                JsonNode children = component.path("components");
                for (int i = 0; i < children.size(); i++) {
                    check(path + "components." + i + ".", children.get(i));
                }
            }
            default -> controls.check(path, component);
        }
    }

    private void checkRow(String path, JsonNode children) {
        boolean buttons = children.path(0).path("type").asInt() == ControlRules.BUTTON;
        int max = buttons ? 5 : 1;
        if (children.isEmpty() || children.size() > max) {
            errors.add(
                    path + "components",
                    "BASE_TYPE_BAD_LENGTH",
                    "Must be between 1 and " + max + " in length.");
        }
        for (int i = 0; i < children.size(); i++) {
            controls.check(path + "components." + i + ".", children.get(i));
        }
    }

    private void checkSection(String path, JsonNode section) {
        if (section.path("components").isEmpty() || section.path("components").size() > 3) {
            errors.add(
                    path + "components",
                    "BASE_TYPE_BAD_LENGTH",
                    "Must be between 1 and 3 in length.");
        }
        if (!section.path("accessory").isObject()) {
            errors.required(path + "accessory");
        } else {
            controls.check(path + "accessory.", section.path("accessory"));
        }
    }

    private void checkText(String path, JsonNode text) {
        if (text.path("content").asText("").isEmpty()) {
            errors.required(path + "content");
        }
    }

    private void checkTotals(JsonNode given) {
        List<JsonNode> all = ComponentTree.flatten(given);
        if (all.size() > MAX_V2) {
            errors.add(
                    "components",
                    "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                    "The total number of components in this message exceeds 40");
        }
        int text = 0;
        for (JsonNode component : all) {
            text += component.path("content").asText("").length();
        }
        if (text > MAX_V2_TEXT) {
            errors.add(
                    "components",
                    "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                    "The total displayable text size of this message exceeds 4000");
        }
    }

    private void checkUnique(JsonNode given) {
        Set<String> ids = new HashSet<>();
        for (JsonNode component : ComponentTree.flatten(given)) {
            String id = component.path("custom_id").asText("");
            if (!id.isEmpty() && !ids.add(id)) {
                errors.add(
                        "components",
                        "COMPONENT_CUSTOM_ID_DUPLICATED",
                        "Component custom id cannot be duplicated");
            }
        }
    }
}
