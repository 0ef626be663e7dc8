package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** What came of an interaction. A deferral is followed by another answer when the bot gets round to it. */
public sealed interface InteractionAnswer {
    /** A new message answers, perhaps an ephemeral one. */
    record Replied(Message message) implements InteractionAnswer {}

    /** "… is thinking": the message will be edited. */
    record Deferred(Message loading) implements InteractionAnswer {}

    /** Acknowledged without any visible change yet. */
    record UpdateDeferred() implements InteractionAnswer {}

    /** The message with the component, or the bot's earlier answer, changed. */
    record Updated(Message message) implements InteractionAnswer {}

    /** One more message after the first answer. */
    record FollowedUp(Message message) implements InteractionAnswer {}

    /** Suggestions for the option being typed. */
    record Suggested(ArrayNode choices) implements InteractionAnswer {}

    record ModalShown(Modal modal) implements InteractionAnswer {}

    /** "… is thinking" has stood there for 15 minutes: nothing can come of it any more. */
    record GaveUp(Message loading) implements InteractionAnswer {}

    /** Nobody acknowledged in time: the client says so in red. */
    record Failed(String reason) implements InteractionAnswer {}
}
