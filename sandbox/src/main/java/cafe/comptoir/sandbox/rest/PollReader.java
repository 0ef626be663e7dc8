package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.FormErrors;
import cafe.comptoir.sandbox.model.NewPoll;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the poll of a message to be sent. */
final class PollReader {
    private PollReader() {}

    static @Nullable NewPoll read(JsonNode poll, FormErrors errors) {
        if (!poll.isObject()) {
            return null;
        }
        List<NewPoll.Choice> choices = new ArrayList<>();
        for (JsonNode answer : poll.path("answers")) {
            JsonNode media = answer.path("poll_media");
            choices.add(new NewPoll.Choice(media.path("text").asText(""), emoji(media)));
        }
        NewPoll wanted =
                new NewPoll(
                        poll.path("question").path("text").asText(""),
                        choices,
                        poll.path("duration").asInt(NewPoll.DEFAULT_HOURS),
                        poll.path("allow_multiselect").asBoolean());
        wanted.check(errors);
        return wanted;
    }

    private static @Nullable String emoji(JsonNode media) {
        JsonNode emoji = media.path("emoji");
        String name = emoji.path("name").asText("");
        if (!emoji.hasNonNull("id")) {
            return name.isEmpty() ? null : name;
        }
        String custom = (name.isEmpty() ? "emoji" : name) + ":" + emoji.path("id").asText();
        return emoji.path("animated").asBoolean() ? "a:" + custom : custom;
    }
}
