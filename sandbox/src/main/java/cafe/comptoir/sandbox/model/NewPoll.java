package cafe.comptoir.sandbox.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A poll to be: a question and its answers, open for some hours. */
public record NewPoll(String question, List<Choice> choices, int hours, boolean multiselect) {
    /** Discord's own limits on polls. */
    public static final int DEFAULT_HOURS = 24;

    private static final int MOST_HOURS = 768;
    private static final int MOST_CHOICES = 10;
    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_CHOICE = 55;

    public NewPoll {
        choices = List.copyOf(choices);
    }

    /** One answer; the emoji as in {@link Reaction}. */
    public record Choice(String text, @Nullable String emoji) {}

    /** Says what is wrong with the poll, in a form whose fields stand below {@code poll}. */
    public void check(FormErrors errors) {
        errors.length("poll.question.text", question, 1, LONGEST_QUESTION);
        if (choices.isEmpty() || choices.size() > MOST_CHOICES) {
            errors.add(
                    "poll.answers",
                    "BASE_TYPE_BAD_LENGTH",
                    "Must be between 1 and " + MOST_CHOICES + " in length.");
        }
        for (int i = 0; i < choices.size(); i++) {
            String path = "poll.answers." + i + ".poll_media.text";
            errors.length(path, choices.get(i).text(), 1, LONGEST_CHOICE);
        }
        if (hours < 1 || hours > MOST_HOURS) {
            errors.add(
                    "poll.duration",
                    "NUMBER_TYPE_MAX",
                    "int value should be between 1 and " + MOST_HOURS + ".");
        }
    }

    Poll openedAt(Instant now) {
        List<Poll.Answer> answers = new ArrayList<>();
        for (Choice choice : choices) {
            answers.add(new Poll.Answer(answers.size() + 1, choice.text(), choice.emoji()));
        }
        Instant end = now.plus(java.time.Duration.ofHours(hours));
        return new Poll(question, answers, end, multiselect, false, Map.of());
    }
}
