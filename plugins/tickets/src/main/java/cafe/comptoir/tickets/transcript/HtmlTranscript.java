package cafe.comptoir.tickets.transcript;

import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.Said;
import cafe.comptoir.tickets.ticket.Ticket;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The transcript as one HTML page. */
final class HtmlTranscript {

    private final Wording words;
    private final Copy copy;
    private final String style;

    HtmlTranscript(Wording words, Copy copy, String style) {
        this.words = words;
        this.copy = copy;
        this.style = style;
    }

    /**
     * Returns the page.
     *
     * @param pictures data URIs by file
     */
    String render(Conversation conversation, Map<Long, String> pictures, long maxBytes) {
        String head = head(conversation, pictures);
        List<String> parts =
                words.byDay(
                        conversation.lines(copy),
                        line -> line(line, conversation, pictures),
                        day -> "<h2 class=\"day\">" + Html.escape(day) + "</h2>\n");
        List<String> kept =
                Abridge.fit(
                        parts,
                        maxBytes - Abridge.bytes(head) - 100,
                        n ->
                                "<p class=\"event\">"
                                        + Html.escape(words.text("left-out", n))
                                        + "</p>");
        return head + String.join("", kept) + "</main>\n</body>\n</html>\n";
    }

    private String head(Conversation conversation, Map<Long, String> pictures) {
        Ticket ticket = conversation.ticket();
        String title = Html.escape(words.title(ticket));
        String facts =
                words.facts(ticket).entrySet().stream()
                        .map(fact ->
                                "<dt>%s</dt><dd>%s</dd>"
                                        .formatted(
                                                Html.escape(fact.getKey()),
                                                Html.escape(fact.getValue())))
                        .collect(Collectors.joining("\n"));
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <header>
        <h1>%s</h1>
        <dl>
        %s
        </dl>
        <section class="report">
        <h2>%s</h2>
        <p class="text">%s</p>
        %s</section>
        </header>
        <main>
        """
                .formatted(
                        words.locale().toLanguageTag(),
                        title,
                        style,
                        title,
                        facts,
                        Html.escape(words.text("report")),
                        Html.prose(ticket.report().problem()),
                        files(conversation.handedIn(), pictures));
    }

    private String line(Line line, Conversation conversation, Map<Long, String> pictures) {
        String time = Html.escape(words.hour(line.at()));
        return switch (line) {
            case Line.Event(var happening) ->
                    "<p class=\"event\">%s <time>%s</time></p>\n"
                            .formatted(Html.escape(words.happening(happening)), time);
            case Line.PrivateNote(var note) ->
                    message(
                            "note",
                            words.text("note", note.author().name()),
                            time,
                            "<p class=\"text\">" + Html.prose(note.text()) + "</p>\n");
            case Line.Speech(var said) ->
                    message(
                            said.staff() ? "staff" : "customer",
                            words.author(said.author(), said.staff()),
                            time,
                            speech(said, conversation, pictures));
        };
    }

    private static String message(String kind, String author, String time, String body) {
        return """
        <article class="%s">
        <p class="by"><b>%s</b> <time>%s</time></p>
        %s</article>
        """
                .formatted(kind, Html.escape(author), time, body);
    }

    private String speech(Said said, Conversation conversation, Map<Long, String> pictures) {
        StringBuilder html = new StringBuilder();
        boolean deleted = said.deletedAt() != null;
        conversation.answered(said).ifPresent(to -> append(html, "mark", words.answerTo(to)));
        if (copy == Copy.STAFF) {
            said.earlier().forEach(text -> append(html, "text before", words.text("before", text)));
        }
        if (copy == Copy.STAFF || !deleted) {
            if (!said.text().isBlank()) {
                html.append(deleted ? "<p class=\"text gone\">" : "<p class=\"text\">")
                        .append(Html.prose(said.text()))
                        .append("</p>\n");
            }
            html.append(files(said.files(), pictures));
        }
        if (deleted || !said.earlier().isEmpty()) {
            append(html, "mark", words.text(deleted ? "deleted" : "edited"));
        }
        return html.toString();
    }

    private static void append(StringBuilder html, String kind, String text) {
        html.append("<p class=\"%s\">%s</p>\n".formatted(kind, Html.escape(text)));
    }

    private String files(List<KeptFile> files, Map<Long, String> pictures) {
        return files.stream().map(file -> file(file, pictures)).collect(Collectors.joining());
    }

    private String file(KeptFile file, Map<Long, String> pictures) {
        String name = Html.escape(words.file(file));
        String picture = pictures.get(file.id());
        return picture == null
                ? "<p class=\"file\">📎 %s</p>\n".formatted(name)
                : "<figure><img alt=\"%s\" src=\"%s\"><figcaption>%s</figcaption></figure>\n"
                        .formatted(name, picture, name);
    }
}
