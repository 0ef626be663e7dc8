package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageBody;
import cafe.comptoir.sandbox.model.MessageType;
import cafe.comptoir.sandbox.model.Poll;
import cafe.comptoir.sandbox.model.Snapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/** A message as lines of text: what is written, embeds, components with their buttons, files, reactions. */
final class PlainText {
    private static final int TEXT_DISPLAY = 10;
    private static final int THUMBNAIL = 11;

    private final List<String> lines = new ArrayList<>();

    private PlainText() {}

    static String of(Message message) {
        PlainText text = new PlainText();
        text.add(message.body().content());
        text.notice(message);
        text.rest(message.type(), message.body());
        Snapshot forwarded = message.body().forwarded();
        if (forwarded != null) {
            text.add(forwarded.body().content());
            text.rest(forwarded.type(), forwarded.body());
        }
        message.reactions().forEach(r -> text.add(r.emoji() + " " + r.users().size()));
        return String.join("\n", text.lines);
    }

    private void rest(MessageType type, MessageBody body) {
        if (type != MessageType.POLL_RESULT) {
            body.embeds().forEach(this::embed);
        }
        if (body.poll() != null) {
            poll(body.poll());
        }
        components(body.components());
        body.attachments().forEach(file -> add("📎 " + file.filename()));
    }

    private void add(String line) {
        if (!line.isBlank()) {
            lines.add(line);
        }
    }

    private void notice(Message message) {
        if (message.type() == MessageType.PINNED) {
            add("📌");
        }
        if (message.type() == MessageType.USER_JOIN) {
            add("👋");
        }
        if (message.type() == MessageType.POLL_RESULT) {
            add("📊 " + result(message, "poll_question_text"));
            add(result(message, "victor_answer_text"));
        }
    }

    private static String result(Message message, String field) {
        for (JsonNode one : message.body().embeds().path(0).path("fields")) {
            if (one.path("name").asText().equals(field)) {
                return one.path("value").asText();
            }
        }
        return "";
    }

    private void poll(Poll poll) {
        add("📊 " + poll.question());
        for (Poll.Answer answer : poll.answers()) {
            add("○ " + answer.text() + " : " + poll.voters(answer.id()).size());
        }
    }

    private void embed(JsonNode embed) {
        add(embed.path("author").path("name").asText(""));
        add(embed.path("title").asText(""));
        add(embed.path("description").asText(""));
        for (JsonNode field : embed.path("fields")) {
            add(field.path("name").asText("") + " : " + field.path("value").asText(""));
        }
        add(embed.path("footer").path("text").asText(""));
    }

    private void components(JsonNode tree) {
        for (JsonNode component : tree) {
            component(component);
        }
    }

    private void component(JsonNode node) {
        switch (node.path("type").asInt()) {
            case TEXT_DISPLAY -> add(node.path("content").asText(""));
            case 1 -> row(node.path("components"));
            case THUMBNAIL -> add("🖼 " + node.path("description").asText(""));
            case 12 ->
                    node.path("items")
                            .forEach(item -> add("🖼 " + item.path("description").asText("")));
            case 13 -> add("📎 " + fileName(node.path("file").path("url").asText("")));
            default -> {
                components(node.path("components"));
                accessory(node.path("accessory"));
            }
        }
    }

    private void accessory(JsonNode node) {
        if (node.isObject()) {
            if (node.path("type").asInt() == THUMBNAIL) {
                component(node);
            } else {
                row(JsonNodeFactory.instance.arrayNode().add(node));
            }
        }
    }

    private void row(JsonNode node) {
        add(String.join(" ", Control.in(node).stream().map(Control::toString).toList()));
    }

    private static String fileName(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
