package cafe.comptoir.tickets.transcript;

import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.Said;
import cafe.comptoir.tickets.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The transcript as plain text. */
final class TextTranscript {

    private final Wording words;
    private final Copy copy;

    TextTranscript(Wording words, Copy copy) {
        this.words = words;
        this.copy = copy;
    }

    String render(Conversation conversation, long maxBytes) {
        List<String> parts =
                words.byDay(
                        conversation.lines(copy),
                        line -> line(line, conversation) + "\n",
                        day -> "\n" + day + "\n");
        String head = head(conversation);
        List<String> kept =
                Abridge.fit(parts, maxBytes - Abridge.bytes(head), n -> words.text("left-out", n));
        return head + String.join("", kept);
    }

    private String head(Conversation conversation) {
        Ticket ticket = conversation.ticket();
        List<String> head = new ArrayList<>();
        head.add(words.title(ticket));
        words.facts(ticket).forEach((name, value) -> head.add(words.text("fact", name, value)));
        head.add("");
        head.add(words.text("says", words.text("report")));
        head.add(indented(ticket.report().problem()));
        files(head, conversation.handedIn());
        head.add("");
        head.add("-".repeat(40));
        return String.join("\n", head) + "\n";
    }

    private String line(Line line, Conversation conversation) {
        String time = "[" + words.hour(line.at()) + "] ";
        return switch (line) {
            case Line.Event(var happening) -> time + "* " + words.happening(happening);
            case Line.PrivateNote(var note) ->
                    time
                            + words.text("says", words.text("note", note.author().name()))
                            + "\n"
                            + indented(note.text());
            case Line.Speech(var said) -> time + speech(said, conversation);
        };
    }

    private String speech(Said said, Conversation conversation) {
        List<String> lines = new ArrayList<>();
        String author = words.author(said.author(), said.staff());
        String edited = said.earlier().isEmpty() ? "" : " " + words.text("edited");
        boolean deleted = said.deletedAt() != null;
        String gone = deleted ? " " + words.text("deleted") : "";
        lines.add(words.text("says", author + edited + gone));
        conversation.answered(said).ifPresent(to -> lines.add(indented(words.answerTo(to))));
        if (copy == Copy.STAFF) {
            said.earlier().forEach(text -> lines.add(indented(words.text("before", text))));
        }
        if (copy == Copy.STAFF || !deleted) {
            if (!said.text().isBlank()) {
                lines.add(indented(said.text()));
            }
            files(lines, said.files());
        }
        return String.join("\n", lines);
    }

    private void files(List<String> lines, List<KeptFile> files) {
        files.forEach(file -> lines.add(indented("[" + words.file(file) + "]")));
    }

    private static String indented(String text) {
        return text.strip().lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }
}
