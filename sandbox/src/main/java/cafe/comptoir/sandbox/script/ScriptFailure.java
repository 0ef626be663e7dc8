package cafe.comptoir.sandbox.script;

import java.util.List;

/**
 * Something a script said did not come true, or a person tried what their client would not let them do. The message
 * tells what, what the person saw instead, and what happened last.
 */
public final class ScriptFailure extends AssertionError {
    private final String what;
    private final String advice;
    private final List<String> sight;
    private final List<String> tail;
    private String unanswered = "";
    private String code = "";

    ScriptFailure(String what, String advice, List<String> sight, List<String> tail) {
        super(text(what, advice, sight, tail));
        this.what = what;
        this.advice = advice;
        this.sight = List.copyOf(sight);
        this.tail = List.copyOf(tail);
    }

    /** The same, with what the client says in red because the bot did not answer. */
    ScriptFailure unanswered(String reason) {
        this.unanswered = reason;
        return this;
    }

    /** The same, with a short name of why it was refused. */
    ScriptFailure coded(String name) {
        this.code = name;
        return this;
    }

    /** A short name of why it was refused, such as {@code missing-permissions}; empty for most. */
    public String code() {
        return code;
    }

    /** What Discord's client says because the bot did not answer in time; empty when that is not what went wrong. */
    public String unanswered() {
        return unanswered;
    }

    /** What went wrong, in one sentence. */
    public String what() {
        return what;
    }

    /** What to do about it; may be empty. */
    public String advice() {
        return advice;
    }

    /** What the person saw instead, line by line. */
    public List<String> sight() {
        return sight;
    }

    /** The last REST calls and gateway events, oldest first. */
    public List<String> tail() {
        return tail;
    }

    private static String text(String what, String advice, List<String> sight, List<String> tail) {
        StringBuilder text = new StringBuilder(what);
        if (!advice.isEmpty()) {
            text.append('\n').append(advice);
        }
        paragraph(text, "Seen instead:", sight);
        paragraph(text, "What happened last:", tail);
        return text.toString();
    }

    private static void paragraph(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title);
            lines.forEach(line -> text.append("\n  ").append(line.replace("\n", "\n    ")));
        }
    }
}
