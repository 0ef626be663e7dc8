package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** The bot's first answer to an interaction. */
public sealed interface Callback {
    record Reply(MessageDraft draft) implements Callback {}

    record DeferReply(boolean ephemeral) implements Callback {}

    record DeferUpdate() implements Callback {}

    record Update(MessageEdit edit) implements Callback {}

    record Suggest(ArrayNode choices) implements Callback {}

    record ShowModal(String customId, String title, ArrayNode components) implements Callback {}
}
