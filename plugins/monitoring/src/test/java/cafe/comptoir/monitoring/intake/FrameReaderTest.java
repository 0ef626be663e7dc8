package cafe.comptoir.monitoring.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.service.LogRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameReaderTest {

    private final List<String> lines = new ArrayList<>();
    private final FrameReader reader =
            new FrameReader(
                    (buffer, from, to) -> lines.add(new String(buffer, from, to - from, UTF_8)));

    @Test
    void linesAreCutAtLineFeeds() throws IOException {
        read("<1>a\n<1>b\r\n\n<1>last");

        assertThat(lines).containsExactly("<1>a", "<1>b", "<1>last");
    }

    @Test
    void countedFramesMayHoldLineFeeds() throws IOException {
        read("6 <1>one9 <1>two\nxy<1>three\n7 <1>four");

        assertThat(lines).containsExactly("<1>one", "<1>two\nxy", "<1>three", "<1>four");
    }

    @Test
    void aLineThatBeginsWithANumberIsStillALine() throws IOException {
        read("12345678901 too many digits\n12:30 no count\n<1>x\n");

        assertThat(lines).containsExactly("12345678901 too many digits", "12:30 no count", "<1>x");
    }

    @Test
    void framesMayComeInAnyPieces() throws IOException {
        String text = "9 <1>twelve<1>b\n14 <1>three\nfour\n<1>ü\n";
        for (int piece = 1; piece < text.length(); piece++) {
            lines.clear();
            FrameReader fresh =
                    new FrameReader((buffer, from, to) ->
                            lines.add(new String(buffer, from, to - from, UTF_8)));
            ReadableByteChannel channel = slowly(text.getBytes(UTF_8), piece);
            while (fresh.read(channel)) {
                assertThat(lines).hasSizeLessThan(10);
            }
            assertThat(lines)
                    .as("pieces of %d", piece)
                    .containsExactly("<1>twelve", "<1>b", "<1>three\nfour", "<1>ü");
        }
    }

    @Test
    void whatIsTooLongIsCutAndTheRestSkipped() throws IOException {
        String longLine = "x".repeat(LogRecord.LONGEST_LINE * 5);

        read(longLine + "\n<1>next\n" + (longLine.length() + 1) + " " + longLine + "y<1>after\n");

        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).isEqualTo("<1>next");
        assertThat(lines.get(3)).isEqualTo("<1>after");
    }

    @Test
    void noBytesWhateverMakeItThrowOrStop() throws IOException {
        Random random = new Random(3);
        byte[] noise = new byte[3_000_000];
        random.nextBytes(noise);
        for (int i = 0; i < noise.length; i += 1 + random.nextInt(400)) {
            noise[i] = (byte) "\n 0123456789<".charAt(random.nextInt(13));
        }

        ReadableByteChannel channel = Channels.newChannel(new ByteArrayInputStream(noise));
        while (reader.read(channel)) {
            // On to the end.
        }

        assertThat(lines).isNotEmpty();
    }

    private void read(String text) throws IOException {
        ReadableByteChannel channel =
                Channels.newChannel(new ByteArrayInputStream(text.getBytes(UTF_8)));
        while (reader.read(channel)) {
            // On to the end.
        }
    }

    private static ReadableByteChannel slowly(byte[] bytes, int piece) {
        return new ReadableByteChannel() {
            private int at;

            @Override
            public int read(ByteBuffer into) {
                int step = Math.min(piece, bytes.length - at);
                if (step == 0) {
                    return -1;
                }
                into.put(bytes, at, step);
                at += step;
                return step;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {}
        };
    }
}
