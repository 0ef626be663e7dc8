package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.sshsecurity.proof.Checkpoint;
import cafe.comptoir.sshsecurity.proof.Hashes;
import cafe.comptoir.sshsecurity.proof.RunningRoot;
import cafe.comptoir.sshsecurity.proof.TileReader;
import cafe.comptoir.sshsecurity.proof.VerifierKey;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads every block and compares it with the tree and its signature. Usable while the host runs. */
public final class Verification {

    /** More faults than this are not listed: the first is what matters. */
    private static final int MOST_FAULTS = 100;

    private static final int LEAVES_PER_TILE = 256;

    private final LogFolder folder;
    private final TileReader tiles;
    private final List<Verdict.Fault> faults = new ArrayList<>();
    private final RunningRoot root = new RunningRoot();
    private List<byte[]> leaves = List.of();
    private long leavesOf = -1;
    private long size;
    private long expected;
    private long blocks;
    private Instant lastTime = Instant.EPOCH;

    private Verification(LogFolder folder) {
        this.folder = folder;
        this.tiles = new TileReader(folder.tree());
    }

    public static Verdict of(LogFolder folder, VerifierKey key) throws IOException {
        return new Verification(folder).run(key);
    }

    private Verdict run(VerifierKey key) throws IOException {
        Optional<Checkpoint> signed = tiles.checkpoint(key);
        size = signed.map(Checkpoint::size).orElse(0L);
        List<Segment> segments = Segment.in(folder.segments());
        for (Segment segment : segments) {
            read(segment);
        }
        if (signed.isPresent()) {
            conclude(signed.get());
        } else if (blocks > 0 || tiles.hasCheckpoint()) {
            faults.add(new Verdict.Fault.NoCheckpoint());
        }
        return new Verdict(signed, blocks, Math.max(0, expected - size), faults);
    }

    private void read(Segment segment) throws IOException {
        try (SegmentReader reader = new SegmentReader(segment)) {
            for (Optional<StoredBlock> block = reader.next(SegmentReader.Depth.WHOLE);
                    block.isPresent();
                    block = reader.next(SegmentReader.Depth.WHOLE)) {
                accept(segment, block.get(), reader.skippedDamage());
            }
            if (reader.skippedDamage()) {
                damagedEnd(segment, reader);
            }
        }
    }

    private void accept(Segment segment, StoredBlock block, boolean damage) throws IOException {
        if (block.seq() < expected) {
            fault(segment, block.seq(), block.first());
            return;
        }
        while (expected < block.seq()) {
            skip(segment, expected);
        }
        if (damage && faults.isEmpty()) {
            fault(segment, block.seq(), block.first());
        }
        blocks++;
        lastTime = block.last();
        byte[] leaf = Hashes.leaf(Frame.entry(block.frame()));
        if (expected < size) {
            root.append(leaf);
            compare(segment, block, leaf);
        }
        expected++;
    }

    private void compare(Segment segment, StoredBlock block, byte[] leaf) throws IOException {
        if (!Arrays.equals(leaf, leaf(expected))) {
            fault(segment, expected, block.first());
        }
    }

    /** A block whose frame is no frame any more: it counts as what the tree says, and is named. */
    private void skip(Segment segment, long seq) throws IOException {
        fault(segment, seq, lastTime);
        if (seq < size) {
            root.append(leaf(seq));
        }
        expected++;
    }

    /** Only a running writer leaves a half frame that is no damage: behind all that was signed. */
    private void damagedEnd(Segment segment, SegmentReader reader) throws IOException {
        boolean inside = segment.to() != Long.MAX_VALUE && expected < segment.to();
        if (inside || (expected < size && reader.size() > reader.end())) {
            skip(segment, expected);
        }
    }

    private void fault(Segment segment, long block, Instant time) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Verdict.Fault.Altered(segment.name(), block, time));
        }
    }

    private byte[] leaf(long seq) throws IOException {
        long tile = seq / LEAVES_PER_TILE;
        if (tile != leavesOf) {
            leaves = tiles.leaves(tile, size);
            leavesOf = tile;
        }
        int index = (int) (seq % LEAVES_PER_TILE);
        return index < leaves.size() ? leaves.get(index) : new byte[Hashes.LENGTH];
    }

    private void conclude(Checkpoint signed) throws IOException {
        if (expected < size) {
            faults.add(new Verdict.Fault.Missing(expected, size - expected));
            return;
        }
        boolean treeFits = Arrays.equals(tiles.root(size), signed.root());
        boolean blocksFit = Arrays.equals(root.root(), signed.root());
        if (!treeFits && blocksFit) {
            faults.clear();
            faults.add(new Verdict.Fault.TreeAltered());
        } else if (!treeFits) {
            faults.add(new Verdict.Fault.Rewritten());
        }
    }
}
