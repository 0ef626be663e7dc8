package cafe.comptoir.sshsecurity.access;

import cafe.comptoir.api.storage.PluginFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Secrets made at the first start, which only the host's own user may read. */
public final class SecretFiles {

    /** The key that signs the log. */
    public static final String LOG_KEY = "keys/log_key";

    /** Its public half, for whoever verifies elsewhere. */
    public static final String LOG_VKEY = "keys/log_key.vkey";

    /** The key by which the SSH server is known. */
    public static final String HOST_KEY = "keys/ssh_host_ed25519_key";

    private final PluginFiles files;

    public SecretFiles(PluginFiles files) {
        this.files = files;
    }

    /** Returns a secret; makes it where there is none yet. */
    public String readOrMake(String name, Supplier<String> make) throws IOException {
        Path file = files.resolve(name);
        if (!Files.exists(file)) {
            write(name, make.get());
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** Writes a secret. */
    public void write(String name, String text) throws IOException {
        Path folder = files.resolve(name).resolveSibling(".").normalize();
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
        files.write(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        restrict(files.resolve(name), "rw-------");
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
