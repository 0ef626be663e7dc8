package cafe.comptoir.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What Discord adds to a component that leaves it out. */
final class ComponentDefaults {
    private static final int STRING_SELECT = 3;
    private static final int THUMBNAIL = 11;
    private static final int FILE = 13;
    private static final int SEPARATOR = 14;
    private static final int CONTAINER = 17;

    private ComponentDefaults() {}

    static void fill(ObjectNode component) {
        component.properties().removeIf(entry -> entry.getValue().isNull());
        int type = component.path("type").asInt();
        if (ControlRules.isSelect(type)) {
            number(component, "min_values", 1);
            number(component, "max_values", 1);
        }
        switch (type) {
            case STRING_SELECT -> flag(component, "disabled", false);
            case THUMBNAIL -> media(component);
            case FILE -> flag(component, "spoiler", false);
            case SEPARATOR -> {
                flag(component, "divider", true);
                number(component, "spacing", 1);
            }
            case CONTAINER -> {
                flag(component, "spoiler", false);
                nothing(component, "accent_color");
            }
            default -> {
                for (JsonNode item : component.path("items")) {
                    media((ObjectNode) item);
                }
            }
        }
    }

    private static void media(ObjectNode holder) {
        flag(holder, "spoiler", false);
        nothing(holder, "description");
    }

    private static void flag(ObjectNode node, String field, boolean value) {
        if (!node.has(field)) {
            node.put(field, value);
        }
    }

    private static void number(ObjectNode node, String field, int value) {
        if (!node.has(field)) {
            node.put(field, value);
        }
    }

    private static void nothing(ObjectNode node, String field) {
        if (!node.has(field)) {
            node.putNull(field);
        }
    }
}
