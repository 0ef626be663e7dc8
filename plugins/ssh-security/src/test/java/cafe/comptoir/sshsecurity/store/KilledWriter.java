package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.sshsecurity.proof.LogKey;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/** A process that appends until it is killed, and says how many records were acknowledged. */
final class KilledWriter {

    private static final int BATCH = 150;
    private static final int UNDER_WAY = 16;

    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        LogKey key = LogKey.parse(Files.readString(Path.of(arguments[1])));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Semaphore room = new Semaphore(UNDER_WAY);
        VaultStore store = VaultStore.open(root, key, Logs.options(new RealDisk()));
        for (int i = 0; ; i++) {
            int end = (i + 1) * BATCH;
            room.acquire();
            var _ =
                    store.append(Logs.lines(i * BATCH, end))
                            .thenRun(() -> {
                                out.println(end);
                                room.release();
                            });
        }
    }
}
