package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.api.service.LogRecord;
import java.util.ArrayList;
import java.util.List;

/** What is brought to the disk with one force: works, packed into blocks in their order. */
final class Group {

    private final BlockBuilder builder;
    private final List<Work> works = new ArrayList<>();
    private final List<Placed> blocks = new ArrayList<>();
    private long bytes;

    Group(BlockBuilder builder) {
        this.builder = builder;
    }

    /**
     * A block with its place in the group.
     *
     * @param continues whether the next one holds more of the same work
     */
    record Placed(Block block, boolean continues) {}

    void add(Work work) {
        works.add(work);
        bytes += work.bytes();
        switch (work) {
            case Work.Records records -> pack(records.records());
            case Work.Packed packed -> {
                seal(false);
                blocks.add(new Placed(packed.block(), false));
            }
        }
    }

    private void pack(List<LogRecord> records) {
        for (int i = 0; i < records.size(); i++) {
            builder.add(records.get(i));
            if (builder.isFull()) {
                seal(i + 1 < records.size());
            }
        }
    }

    private void seal(boolean continues) {
        if (!builder.isEmpty()) {
            blocks.add(new Placed(builder.seal(), continues));
        }
    }

    List<Placed> blocks() {
        seal(false);
        return blocks;
    }

    List<Work> works() {
        return works;
    }

    long bytes() {
        return bytes;
    }

    boolean isUrgent() {
        return works.stream().allMatch(Work::urgent);
    }
}
