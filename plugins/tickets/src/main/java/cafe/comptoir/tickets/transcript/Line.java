package cafe.comptoir.tickets.transcript;

import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.Note;
import cafe.comptoir.tickets.ticket.Said;
import java.time.Instant;

/** One thing in a transcript. */
sealed interface Line {

    Instant at();

    /** Somebody said something. */
    record Speech(Said said) implements Line {
        @Override
        public Instant at() {
            return said.at();
        }
    }

    /** Something happened. */
    record Event(Happening happening) implements Line {
        @Override
        public Instant at() {
            return happening.at();
        }
    }

    /** A member of the staff wrote a private note. */
    record PrivateNote(Note note) implements Line {
        @Override
        public Instant at() {
            return note.at();
        }
    }
}
