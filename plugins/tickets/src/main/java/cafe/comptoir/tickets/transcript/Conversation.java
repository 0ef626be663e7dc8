package cafe.comptoir.tickets.transcript;

import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.Note;
import cafe.comptoir.tickets.ticket.Said;
import cafe.comptoir.tickets.ticket.Ticket;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known of a ticket, for a transcript.
 *
 * @param handedIn the files that came with the form
 */
record Conversation(
        Ticket ticket,
        List<KeptFile> handedIn,
        List<Said> said,
        List<Happening> happenings,
        List<Note> notes) {

    /** Returns what one reader gets, in the order it happened. */
    List<Line> lines(Copy copy) {
        Stream<Line> open =
                Stream.concat(
                        said.stream().map(Line.Speech::new),
                        happenings.stream().map(Line.Event::new));
        Stream<Line> all =
                switch (copy) {
                    case STAFF -> Stream.concat(open, notes.stream().map(Line.PrivateNote::new));
                    case CUSTOMER -> open;
                };
        return all.sorted(Comparator.comparing(Line::at)).toList();
    }

    /** Returns what a message answers, if that was said here. */
    Optional<Said> answered(Said answer) {
        Long to = answer.replyTo();
        return to == null
                ? Optional.empty()
                : said.stream().filter(one -> one.id() == to).findFirst();
    }
}
