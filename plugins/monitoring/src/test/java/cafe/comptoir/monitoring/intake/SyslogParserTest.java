package cafe.comptoir.monitoring.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.monitoring.vault.Losses;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SyslogParserTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final IntakeCounts counts = new IntakeCounts();
    private final SyslogParser parser =
            new SyslogParser(() -> Map.of("squid", LogClass.TRAFFIC), counts, new Losses());

    @Test
    void rfc5424SaysWhoSpeaks() {
        LogRecord record =
                parse(
                        "<34>1 2026-11-22T10:00:00.003Z poste-12 su - ID47 - 'su root' failed for lonvick from 10.0.0.7");

        assertThat(record.host()).isEqualTo("poste-12");
        assertThat(record.program()).isEqualTo("su");
        assertThat(record.addresses()).containsExactly("10.0.0.7");
        assertThat(record.kind()).isEqualTo(LogClass.SECURITY);
        assertThat(counts.snapshot().malformedLines()).isZero();
    }

    @Test
    void rfc3164SaysWhoSpeaks() {
        LogRecord record =
                parse(
                        "<86>Nov  2 18:00:01 caisse sshd[2104]: Failed password from 192.168.1.9 port 22");

        assertThat(record.host()).isEqualTo("caisse");
        assertThat(record.program()).isEqualTo("sshd");
        assertThat(record.addresses()).containsExactly("192.168.1.9");
        assertThat(record.kind()).isEqualTo(LogClass.SECURITY);
    }

    @Test
    void oldFormWithANewTimeIsUnderstoodToo() {
        LogRecord record =
                parse("<13>2026-11-22T10:00:00.123456+01:00 proxy squid[7]: GET for fe80::1:2");

        assertThat(record.host()).isEqualTo("proxy");
        assertThat(record.program()).isEqualTo("squid");
        assertThat(record.kind()).isEqualTo(LogClass.TRAFFIC);
        assertThat(record.addresses()).containsExactly("fe80::1:2");
    }

    @Test
    void aMachinesOwnLineWithoutHostIsTheSenders() {
        LogRecord record = parse("<13>Nov 22 10:00:00 backup: done");

        assertThat(record.host()).isEqualTo("203.0.113.5");
        assertThat(record.program()).isEqualTo("backup");
    }

    @Test
    void theLineIsKeptByteForByte() {
        byte[] line = "<13>Nov 22 10:00:00 é b: \u001b[31m\u0000 x".getBytes(UTF_8);

        assertThat(parser.parse(line, 0, line.length, "203.0.113.5", NOW).line()).isEqualTo(line);
    }

    @Test
    void whatHasNoFormIsKeptAndCounted() {
        for (String line : new String[] {"hello", "<", "<>x", "<999>x", "<12", "<1a>x", "1"}) {
            LogRecord record = parse(line);

            assertThat(record.text()).isEqualTo(line);
            assertThat(record.host()).isEqualTo("203.0.113.5");
        }
        assertThat(counts.snapshot().malformedLines()).isEqualTo(7);
    }

    @Test
    void namesThatAreNotPrintableAreNobodysNames() {
        assertThat(parse("<13>1 - h\u001b[2Jx app - - - x").host()).isEqualTo("203.0.113.5");
        assertThat(parse("<13>1 - - - - - - x").host()).isEqualTo("203.0.113.5");
        assertThat(parse("<13>1 - " + "h".repeat(999) + " a - - - x").host()).hasSize(255);
    }

    @Test
    void addressesAreFoundAmongWhatOnlyLooksLikeThem() {
        assertThat(
                        parse(
                                        "<13>1 - h a - - - 1.2.3.4:80 (10.0.0.1), 300.1.1.1 1.2.3 v1.2.3.4.5 12:30:45 00:16:3e:aa:bb:cc 2001:db8::7. 10.0.0.1")
                                .addresses())
                .containsExactly("1.2.3.4", "10.0.0.1", "2001:db8::7");
    }

    @Test
    void aLineThatIsTooLongIsCut() {
        LogRecord record = parse("<13>1 - h a - - - " + "x".repeat(LogRecord.LONGEST_LINE));

        assertThat(record.line()).hasSize(LogRecord.LONGEST_LINE);
        assertThat(counts.snapshot().cutLines()).isEqualTo(1);
    }

    @Test
    void noBytesWhateverMakeItThrow() {
        byte[] model =
                "<34>1 2026-11-22T10:00:00.003Z poste-12 su - ID47 [a b=\"c\"] ok 10.0.0.7 fe80::1"
                        .getBytes(UTF_8);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] spoilt = Arrays.copyOf(model, random.nextInt(model.length + 1));
            for (int j = 0; j < random.nextInt(6) && spoilt.length > 0; j++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }

            assertThat(parser.parse(spoilt, 0, spoilt.length, "::1", NOW).line()).isEqualTo(spoilt);
        }
        assertThat(counts.snapshot().lines()).isEqualTo(20_000);
    }

    private LogRecord parse(String line) {
        byte[] bytes = ("??" + line + "??").getBytes(UTF_8);
        return parser.parse(bytes, 2, bytes.length - 2, "203.0.113.5", NOW);
    }
}
