package cafe.comptoir.sshsecurity.store;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sshsecurity.proof.LogKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static final int BLOCKS = 6;

    @TempDir Path root;
    private Path segment;
    private byte[] original;
    private final List<Integer> ends = new ArrayList<>();

    @BeforeEach
    void write() throws Exception {
        try (VaultStore store = Logs.open(root)) {
            for (int i = 0; i < BLOCKS; i++) {
                Instant time = Logs.NOON.plus(Duration.ofMinutes(i));
                store.append(
                                IntStream.range(0, 5)
                                        .mapToObj(n -> Logs.line(time, "poste-" + n, "line " + n))
                                        .toList())
                        .get(10, TimeUnit.SECONDS);
            }
        }
        segment = Segment.in(root.resolve("segments")).getFirst().file();
        original = Files.readAllBytes(segment);
        try (SegmentReader reader =
                new SegmentReader(Segment.in(root.resolve("segments")).getFirst())) {
            for (Optional<StoredBlock> block = reader.next(SegmentReader.Depth.WHOLE);
                    block.isPresent();
                    block = reader.next(SegmentReader.Depth.WHOLE)) {
                ends.add((int) reader.end());
            }
        }
    }

    @Test
    void anUntouchedLogIsIntact() throws Exception {
        assertThat(ends).hasSize(BLOCKS);
        assertThat(verdict().faults()).isEmpty();
        assertThat(verdict().signed().orElseThrow().size()).isEqualTo(BLOCKS);
    }

    @Test
    void aFlippedByteIsFoundAndItsBlockNamed() throws Exception {
        for (int at = 0; at < original.length; at += 3) {
            byte[] changed = original.clone();
            changed[at] ^= 0x10;
            Files.write(segment, changed);

            Verdict.Fault first = verdict().faults().getFirst();

            assertThat(first).as("byte %d", at).isInstanceOf(Verdict.Fault.Altered.class);
            Verdict.Fault.Altered altered = (Verdict.Fault.Altered) first;
            assertThat(altered.block()).as("byte %d", at).isEqualTo(blockAt(at));
            assertThat(altered.segment()).isEqualTo("seg-0000000000000000.cvb");
        }
    }

    @Test
    void aRewrittenBlockIsFoundAlthoughItsChecksumIsRight() throws Exception {
        int start = ends.get(2);
        byte[] changed = original.clone();
        changed[start + Frame.PREFIX + 30] ^= 1;
        java.nio.ByteBuffer frame =
                java.nio.ByteBuffer.wrap(changed, start, ends.get(3) - start).slice();
        frame.putInt(8, Frame.checksum(frame.slice(Frame.PREFIX, frame.limit() - Frame.PREFIX)));
        Files.write(segment, changed);

        assertThat(verdict().faults())
                .singleElement()
                .isInstanceOfSatisfying(
                        Verdict.Fault.Altered.class,
                        fault -> {
                            assertThat(fault.block()).isEqualTo(3);
                        });
    }

    @Test
    void aBlockIsNamedWithItsTime() throws Exception {
        byte[] changed = original.clone();
        changed[ends.get(3) - 1] ^= 1;
        Files.write(segment, changed);

        assertThat(verdict().faults())
                .first()
                .isEqualTo(
                        new Verdict.Fault.Altered(
                                "seg-0000000000000000.cvb",
                                3,
                                Logs.NOON.plus(Duration.ofMinutes(2))));
    }

    @Test
    void aCutOffEndIsFoundWhereverItIsCut() throws Exception {
        for (int length = 0; length < original.length; length += 37) {
            Files.write(segment, Arrays.copyOf(original, length));

            assertThat(verdict().isIntact()).as("cut at %d", length).isFalse();
        }
        Files.write(segment, Arrays.copyOf(original, ends.get(3)));

        assertThat(verdict().faults()).containsExactly(new Verdict.Fault.Missing(4, 2));
    }

    @Test
    void aRemovedLogIsFound() throws Exception {
        Files.delete(segment);

        assertThat(verdict().faults()).containsExactly(new Verdict.Fault.Missing(0, BLOCKS));
    }

    @Test
    void aChangedTileIsToldFromAChangedBlock() throws Exception {
        Path tile = tile();
        byte[] hashes = Files.readAllBytes(tile);
        hashes[40] ^= 1;
        Files.write(tile, hashes);

        assertThat(verdict().faults()).containsExactly(new Verdict.Fault.TreeAltered());
    }

    @Test
    void aCheckpointOfAnotherKeyIsNone() throws Exception {
        Verdict verdict = Verification.of(new LogFolder(root), LogKey.generate().verifier());

        assertThat(verdict.faults()).containsExactly(new Verdict.Fault.NoCheckpoint());
    }

    @Test
    void aChangedCheckpointIsNone() throws Exception {
        Path checkpoint = root.resolve("tree/checkpoint");
        Files.writeString(checkpoint, Files.readString(checkpoint).replace("\n6\n", "\n5\n"));

        assertThat(verdict().faults()).containsExactly(new Verdict.Fault.NoCheckpoint());
    }

    private long blockAt(int at) {
        return ends.stream().filter(end -> end <= at).count();
    }

    private Path tile() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("tree/tile"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private Verdict verdict() throws IOException {
        return Verification.of(new LogFolder(root), Logs.KEY.verifier());
    }
}
