package cafe.comptoir.sshsecurity.access;

import cafe.comptoir.api.storage.PluginFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What was done at the machine's console, for the vault's own record: the console cannot write to the log
 * while the host does, so it leaves a line that the host takes up.
 */
public final class ConsoleActs {

    private static final String FILE = "keys/console-acts";

    private final PluginFiles files;

    public ConsoleActs(PluginFiles files) {
        this.files = files;
    }

    /** Leaves a line; it is on the disk when this returns. */
    public void leave(String act) throws IOException {
        Path file = files.resolve(FILE);
        Files.createDirectories(file.resolveSibling(".").normalize());
        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                var _ = ExclusiveFile.lock(channel)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap(
                            (act.lines().findFirst().orElse("") + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Records what was left. */
    public void record(Audit audit) {
        Path file = files.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel =
                        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var _ = ExclusiveFile.lock(channel)) {
            List<String> acts = Files.readAllLines(file, StandardCharsets.UTF_8);
            acts.forEach(act -> audit.record("console", "act", act));
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
