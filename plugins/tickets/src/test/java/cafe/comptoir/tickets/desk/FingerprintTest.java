package cafe.comptoir.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.tickets.ticket.Ticket;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void theSameWordsWithOtherBlanksAndCapitalsAreTheSame() {
        assertThat(Fingerprint.of(new Ticket.Report("Écran  noir\n", "Poste 7")))
                .isEqualTo(Fingerprint.of(new Ticket.Report("écran noir", "poste 7")));
    }

    @Test
    void anotherMachineIsAnotherTicket() {
        assertThat(Fingerprint.of(new Ticket.Report("écran noir", "poste 7")))
                .isNotEqualTo(Fingerprint.of(new Ticket.Report("écran noir", null)));
    }
}
