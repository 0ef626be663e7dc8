package cafe.comptoir.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An emoji: its character, or {@code name:id} of one that a server made. */
final class EmojiJson {
    private EmojiJson() {}

    static ObjectNode emoji(String emoji) {
        ObjectNode node = Json.object();
        String plain = emoji.startsWith("a:") ? emoji.substring(2) : emoji;
        int colon = plain.indexOf(':');
        if (colon < 0) {
            return node.putNull("id").put("name", emoji);
        }
        node.put("id", plain.substring(colon + 1));
        node.put("name", plain.substring(0, colon));
        return node.put("animated", emoji.startsWith("a:"));
    }
}
