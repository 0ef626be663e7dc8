package cafe.comptoir.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.monitoring.vault.Losses;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlowDecoderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String LINE =
            "flow src=10.0.0.0 sport=51234 dst=93.184.216.34 dport=443 proto=6 packets=10 bytes=1000 first=2023-11-14T22:13:21Z last=2023-11-14T22:13:22Z";

    private final List<LogRecord> records = new ArrayList<>();
    private final IntakeCounts counts = new IntakeCounts();
    private final FlowText text = new FlowText();
    private final FlowDecoder decoder =
            new FlowDecoder(
                    () -> Duration.ofMinutes(30),
                    new FlowFaults(counts, new Losses()),
                    (flow, from, now) -> records.add(text.record(flow, from, now)));

    @Test
    void netflowV5IsReadAsAPersonCanReadIt() {
        decode(FlowPackets.v5(0, 3));

        assertThat(records).hasSize(3);
        LogRecord first = records.getFirst();
        assertThat(first.text()).isEqualTo(LINE);
        assertThat(first.host()).isEqualTo("192.168.1.1");
        assertThat(first.program()).isEqualTo("netflow");
        assertThat(first.addresses()).containsExactly("10.0.0.0", "93.184.216.34");
        assertThat(first.kind()).isEqualTo(LogClass.TRAFFIC);
        assertThat(records.get(2).addresses().getFirst()).isEqualTo("10.0.0.2");
    }

    @Test
    void netflowV9IsReadByItsTemplate() {
        decode(FlowPackets.v9(0, true, 2));
        decode(FlowPackets.v9(1, false, 1));

        assertThat(records).hasSize(3);
        assertThat(records.getFirst().text()).isEqualTo(LINE);
    }

    @Test
    void ipfixIsReadByItsTemplate() {
        decode(FlowPackets.ipfix(0, true, 2));
        decode(FlowPackets.ipfix(2, false, 1));

        assertThat(records).hasSize(3);
        assertThat(records.getFirst().text()).isEqualTo(LINE);
        assertThat(counts.snapshot().lostFlows()).isZero();
    }

    @Test
    void flowsBeforeTheirTemplateAreCounted() {
        decode(FlowPackets.v9(0, false, 5));

        assertThat(records).isEmpty();
        assertThat(counts.snapshot().untemplatedSets()).isEqualTo(1);
    }

    @Test
    void aTemplateThatIsNotRepeatedIsForgotten() {
        decode(FlowPackets.v9(0, true, 1));
        decoder.decode(
                ByteBuffer.wrap(FlowPackets.v9(1, false, 1)),
                "192.168.1.1",
                NOW.plus(Duration.ofMinutes(31)));

        assertThat(records).hasSize(1);
        assertThat(counts.snapshot().untemplatedSets()).isEqualTo(1);
    }

    @Test
    void templatesOfOneExporterAreNotAnothers() {
        decode(FlowPackets.v9(0, true, 1));
        decoder.decode(ByteBuffer.wrap(FlowPackets.v9(0, false, 1)), "192.168.1.2", NOW);

        assertThat(records).hasSize(1);
    }

    @Test
    void whatIsMissingIsCountedByTheSequence() {
        decode(FlowPackets.v5(0, 3));
        decode(FlowPackets.v5(10, 3));
        assertThat(counts.snapshot().lostFlows()).isEqualTo(7);

        decode(FlowPackets.v9(5, true, 1));
        decode(FlowPackets.v9(9, false, 1));
        assertThat(counts.snapshot().lostPackets()).isEqualTo(3);

        decode(FlowPackets.ipfix(0, true, 2));
        decode(FlowPackets.ipfix(102, false, 2));
        assertThat(counts.snapshot().lostFlows()).isEqualTo(107);
    }

    @Test
    void anExporterThatStartsAnewHasLostNothing() {
        decode(FlowPackets.v5(5_000_000, 3));
        decode(FlowPackets.v5(0, 3));
        decode(FlowPackets.v5(-2, 2));
        decode(FlowPackets.v5(0, 1));

        assertThat(counts.snapshot().lostFlows()).isZero();
    }

    @Test
    void noBytesWhateverMakeItThrow() {
        Random random = new Random(11);
        List<byte[]> models =
                List.of(
                        FlowPackets.v5(0, 4),
                        FlowPackets.v9(0, true, 4),
                        FlowPackets.ipfix(0, true, 4));
        for (int i = 0; i < 30_000; i++) {
            byte[] model = models.get(i % 3);
            byte[] spoilt = Arrays.copyOf(model, random.nextInt(model.length + 1));
            for (int j = 0; j < random.nextInt(8) && spoilt.length > 0; j++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            decode(spoilt);
        }
        assertThat(counts.snapshot().packets()).isEqualTo(30_000);
        assertThat(counts.snapshot().malformedPackets()).isPositive();
        assertThat(records).isNotEmpty();
    }

    private void decode(byte[] packet) {
        decoder.decode(ByteBuffer.wrap(packet), "192.168.1.1", NOW);
    }
}
