package cafe.comptoir.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Libraries know by heart where Discord keeps avatars and icons. What a bot shows from there is kept here, and shown from
 * here: no request leaves the machine.
 */
final class NearPictures {
    private static final String FAR = "https://cdn.discordapp.com/";
    private static final String NEAR = "/cdn/";

    private NearPictures() {}

    /** The same, with these addresses changed wherever they stand alone; what is given may be changed. */
    static JsonNode in(JsonNode node) {
        switch (node) {
            case ObjectNode object ->
                    object.properties().forEach(field -> field.setValue(in(field.getValue())));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, in(array.get(i)));
                }
            }
            case TextNode text when text.textValue().startsWith(FAR) -> {
                return TextNode.valueOf(NEAR + text.textValue().substring(FAR.length()));
            }
            default -> {
                // Numbers and the like lead nowhere.
            }
        }
        return node;
    }
}
