package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.service.StaffDirectory.Skill;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** After the time that customers are told, the café keeps nothing of a ticket. */
@ResourceLock(Colleague.ONE)
@ComptoirTest(plugins = {"target/classes", "target/test-classes/colleague"})
class ForgetTest {

    private static final String PROBLEM = "L'imprimante est en panne";

    @Test
    void aTicketThatWasOfferedAndNeverTakenIsForgottenWithAllThatHungOnIt(Cafe cafe)
            throws SQLException {
        TicketSteps steps = new TicketSteps(cafe);
        Colleague.current().puts("manon", new Skill("Imprimantes", 3, true));
        var channel = steps.opens("Jeanne", PROBLEM);
        steps.cards().sees("Proposé à @Manon");
        channel.writes("Depuis ce matin.");
        channel.clicks("Fermer le ticket").clicks("Oui, fermer");
        cafe.settle();
        Path kept = cafe.home().resolve("data/tickets/tickets/1");
        assertThat(kept).isDirectory();

        cafe.advance(Duration.ofDays(364));
        assertThat(kept).isDirectory();
        steps.archive().sees(PROBLEM);
        cafe.advance(Duration.ofDays(2));

        assertThat(kept).doesNotExist();
        steps.archive().doesNotSee(PROBLEM);
        steps.cards().doesNotSee(PROBLEM);
        cafe.person("Jeanne").inDirectMessages().seesFile("ticket-1.html");
        assertThat(rows(cafe)).isEmpty();
    }

    @Test
    void aTicketThatIsStillOpenIsKeptHoweverOldItIs(Cafe cafe) throws SQLException {
        TicketSteps steps = new TicketSteps(cafe);
        steps.opens("Jeanne", PROBLEM);

        cafe.advance(Duration.ofDays(800));

        assertThat(rows(cafe)).contains("ticket");
    }

    /** Returns which of the plugin's tables still hold something that belongs to a ticket. */
    private static List<String> rows(Cafe cafe) throws SQLException {
        cafe.stop();
        List<String> full = new ArrayList<>();
        try (Connection file =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + cafe.home().resolve("data/tickets.db"));
                Statement ask = file.createStatement()) {
            for (String table :
                    List.of(
                            "ticket",
                            "offer",
                            "note",
                            "happening",
                            "message",
                            "attachment",
                            "guest",
                            "comptoir_post")) {
                try (ResultSet row = ask.executeQuery("SELECT count(*) FROM " + table)) {
                    if (row.getLong(1) > 0) {
                        full.add(table);
                    }
                }
            }
        }
        return full;
    }
}
