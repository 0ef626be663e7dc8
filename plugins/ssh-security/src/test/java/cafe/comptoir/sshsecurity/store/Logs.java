package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.sshsecurity.proof.LogKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What tests put into logs and read from them. */
final class Logs {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final LogKey KEY = LogKey.generate();

    private Logs() {}

    static StoreOptions options(Disk disk) {
        return new StoreOptions(64 * 1024 * 1024, () -> 0, disk, Clock.systemUTC());
    }

    static VaultStore open(Path root) throws IOException {
        return open(root, new RealDisk());
    }

    static VaultStore open(Path root, Disk disk) throws IOException {
        return VaultStore.open(root, KEY, options(disk));
    }

    static LogRecord line(String text) {
        return line(NOON, "poste-12", text);
    }

    static LogRecord line(Instant time, String host, String text) {
        return new LogRecord(
                time,
                host,
                "sshd",
                List.of("192.0.2.7"),
                LogClass.SECURITY,
                text.getBytes(StandardCharsets.UTF_8));
    }

    static List<LogRecord> lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> line("line number " + i)).toList();
    }

    static List<String> texts(LogFolder folder, long to) throws IOException {
        List<String> texts = new ArrayList<>();
        try (BlockCursor blocks = folder.blocks(0, to)) {
            for (Optional<StoredBlock> block = blocks.next();
                    block.isPresent();
                    block = blocks.next()) {
                Rows rows = block.get().rows();
                List<StoredBlock.Share> shares = block.get().shares();
                while (rows.next()) {
                    if (shares.get(rows.source()).source().kind() == LogClass.AUDIT) {
                        continue;
                    }
                    texts.add(
                            new String(
                                    rows.raw(),
                                    rows.start(),
                                    rows.length(),
                                    StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    static List<String> texts(VaultStore store) throws IOException {
        return texts(store.folder(), store.blocks());
    }
}
