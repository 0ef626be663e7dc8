package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Attachment;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageFlags;
import java.util.List;

/**
 * A message as one person sees it.
 *
 * @param channel the channel's name
 * @param author the author's name on that server
 * @param text everything that can be read on it, mentions written out, one thing a line
 * @param controls its buttons and menus, top to bottom
 */
public record Seen(
        Message message, String channel, String author, String text, List<Control> controls) {
    private static final int SUMMARY = 80;

    public Seen {
        controls = List.copyOf(controls);
    }

    public long id() {
        return message.id();
    }

    public boolean ephemeral() {
        return message.ephemeral();
    }

    /** Whether the bot has only said that it is working on an answer. */
    public boolean thinking() {
        return message.body().hasFlag(MessageFlags.LOADING);
    }

    public List<Attachment> attachments() {
        return message.body().attachments();
    }

    /** Whether this can be read on the message; blanks, apostrophes and Markdown's marks do not matter. */
    public boolean says(String wanted) {
        return Wording.holds(text, wanted);
    }

    /** The first line, without Markdown's marks, cut short. */
    public String summary() {
        String line = Wording.unmarked(text.lines().findFirst().orElse(""));
        return line.length() <= SUMMARY ? line : line.substring(0, SUMMARY) + "…";
    }

    @Override
    public String toString() {
        String whose = ephemeral() ? " (only for this person)" : "";
        String shown = thinking() ? "…" : text;
        return "#" + channel + " " + author + whose + ": " + shown;
    }
}
