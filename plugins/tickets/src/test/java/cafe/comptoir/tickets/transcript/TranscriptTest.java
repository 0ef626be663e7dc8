package cafe.comptoir.tickets.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.testkit.PluginWords;
import cafe.comptoir.tickets.ticket.Happening;
import cafe.comptoir.tickets.ticket.Happening.Kind;
import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.Note;
import cafe.comptoir.tickets.ticket.Said;
import cafe.comptoir.tickets.ticket.Status;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T08:12:00Z");
    private static final TicketNumber NUMBER = new TicketNumber(12);
    private static final Who JEANNE = new Who(1, "Jeanne");
    private static final Who HUGO = new Who(2, "Hugo");
    private static final long MAX = 8L * 1024 * 1024;

    private final Wording french =
            new Wording(PluginWords.ofThisPlugin().french(), ZoneId.of("Europe/Paris"));

    @Test
    void theTextTellsWhatHappenedInOrder() {
        Conversation conversation =
                conversation(
                        List.of(
                                said(20, JEANNE, false, "Bonjour"),
                                said(30, HUGO, true, "J'arrive !")),
                        List.of());

        String text = new TextTranscript(french, Copy.CUSTOMER).render(conversation, MAX);

        assertThat(text)
                .contains("Ticket n°\u00A012", "Client\u00A0: Jeanne", "Machine\u00A0: poste 7")
                .contains("Ouvert le\u00A0: 23 novembre 2026 à 9\u00A0h\u00A012")
                .containsOnlyOnce("lundi 23 novembre 2026")
                .containsSubsequence("L'écran reste noir", "Jeanne a ouvert le ticket", "Bonjour")
                .containsSubsequence("Bonjour", "Hugo (équipe)\u00A0:", "J'arrive !");
    }

    @Test
    void privateNotesStandInTheStaffsCopyOnly() {
        Conversation conversation =
                conversation(List.of(), List.of(note("Cliente fidèle, soyez patients")));

        for (boolean html : new boolean[] {true, false}) {
            assertThat(rendered(conversation, Copy.STAFF, html)).contains("Cliente fidèle");
            assertThat(rendered(conversation, Copy.CUSTOMER, html))
                    .doesNotContain("Cliente fidèle");
        }
    }

    @Test
    void whatWasDeletedOrWrittenOverStandsInTheStaffsCopyOnly() {
        Said deleted =
                new Said(
                        20,
                        MORNING,
                        HUGO,
                        true,
                        "le code est 4321",
                        List.of(),
                        MORNING,
                        null,
                        List.of());
        Said edited =
                new Said(
                        21,
                        MORNING,
                        HUGO,
                        true,
                        "le poste 8",
                        List.of("le poste 9"),
                        null,
                        null,
                        List.of());
        Conversation conversation = conversation(List.of(deleted, edited), List.of());

        for (boolean html : new boolean[] {true, false}) {
            assertThat(rendered(conversation, Copy.STAFF, html))
                    .contains("4321", "le poste 9", "le poste 8");
            assertThat(rendered(conversation, Copy.CUSTOMER, html))
                    .doesNotContain("4321", "le poste 9")
                    .contains("le poste 8", "(supprimé)", "(modifié)");
        }
    }

    @Test
    void whatPeopleWroteIsTextWhateverItLooksLike() {
        String attack = "<script>alert('x')</script><img src=x onerror=alert(1)> & \"fin\"";
        Who villain = new Who(3, "</b><script>evil()</script>");
        KeptFile file =
                new KeptFile(
                        9,
                        NUMBER,
                        20L,
                        "\"><svg onload=evil()>.png",
                        "image/png",
                        10,
                        "",
                        null,
                        null);
        Said said =
                new Said(
                        20,
                        MORNING,
                        villain,
                        false,
                        attack,
                        List.of(attack),
                        null,
                        null,
                        List.of(file));
        Conversation conversation = conversation(List.of(said), List.of(note(attack)));

        String html = rendered(conversation, Copy.STAFF, true);

        assertThat(html)
                .doesNotContain("<script", "<img src=x", "<svg", "onerror=alert(1)>")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    }

    @Test
    void webAddressesAreLinksAndNothingElseIs() {
        Said said =
                said(
                        20,
                        JEANNE,
                        false,
                        "voir https://example.org/a?b=1&c=\"><script> et javascript:alert(1)"
                                + " ou (https://example.org/b), https://example.org/c.");

        String html = rendered(conversation(List.of(said), List.of()), Copy.CUSTOMER, true);

        assertThat(html)
                .contains("href=\"https://example.org/a?b=1&amp;c=\"")
                .contains("href=\"https://example.org/b\"", "href=\"https://example.org/c\"")
                .doesNotContain("href=\"javascript")
                .doesNotContain("<script>");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        String html = rendered(conversation(List.of(), List.of()), Copy.CUSTOMER, true);

        assertThat(html)
                .contains("<html lang=\"fr\">", "name=\"viewport\"", "prefers-color-scheme: dark")
                .contains("default-src 'none'; img-src data:")
                .doesNotContain("src=\"http", "<link", "@import", "url(");
    }

    @Test
    void aVeryLongConversationKeepsItsBeginningAndItsEndWithinTheLimit() {
        List<Said> many =
                LongStream.rangeClosed(1, 3000)
                        .mapToObj(
                                i -> said(i, JEANNE, false, "message " + i + " " + "é".repeat(500)))
                        .toList();
        Conversation conversation = conversation(many, List.of());
        long limit = 500_000;

        String text = new TextTranscript(french, Copy.STAFF).render(conversation, limit);
        String html =
                new HtmlTranscript(french, Copy.STAFF, "").render(conversation, Map.of(), limit);

        for (String rendered : List.of(text, html)) {
            assertThat(Abridge.bytes(rendered)).isLessThanOrEqualTo(limit);
            assertThat(rendered)
                    .contains("message 1 ", "message 3000 ", "lignes ne sont pas montrées ici")
                    .doesNotContain("message 1000 ");
        }
    }

    private String rendered(Conversation conversation, Copy copy, boolean html) {
        return html
                ? new HtmlTranscript(french, copy, "@media (prefers-color-scheme: dark) {}")
                        .render(conversation, Map.of(), MAX)
                : new TextTranscript(french, copy).render(conversation, MAX);
    }

    private static Conversation conversation(List<Said> said, List<Note> notes) {
        Ticket ticket =
                new Ticket(
                        NUMBER,
                        "0badcafe",
                        Status.CLOSED,
                        100,
                        JEANNE,
                        Locale.FRENCH,
                        MORNING,
                        JEANNE,
                        new Ticket.Report("L'écran reste noir", "poste 7"),
                        null,
                        200L,
                        HUGO,
                        new Ticket.Closing(MORNING.plusSeconds(600), JEANNE, null),
                        false,
                        null);
        return new Conversation(
                ticket,
                List.of(),
                said,
                List.of(Happening.of(NUMBER, MORNING, Kind.OPENED, JEANNE)),
                notes);
    }

    private static Said said(long second, Who author, boolean staff, String text) {
        return new Said(
                second,
                MORNING.plusSeconds(second),
                author,
                staff,
                text,
                List.of(),
                null,
                null,
                List.of());
    }

    private static Note note(String text) {
        return new Note(NUMBER, MORNING.plusSeconds(60), HUGO, text);
    }
}
