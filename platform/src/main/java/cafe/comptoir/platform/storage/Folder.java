package cafe.comptoir.platform.storage;

import cafe.comptoir.api.storage.PluginFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A plugin's folder; nothing it names lies outside. */
public final class Folder implements PluginFiles {

    private final Path root;

    private Folder(Path root) {
        this.root = root;
    }

    /** Opens a folder, making it if it is missing. */
    public static Folder open(Path root) throws IOException {
        return new Folder(Files.createDirectories(root).toRealPath());
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public Path resolve(String name) {
        Path path = root.resolve(name).normalize();
        if (path.equals(root) || !path.startsWith(root)) {
            throw new IllegalArgumentException("'%s' is no file inside the folder".formatted(name));
        }
        return path;
    }

    @Override
    public Path write(String name, InputStream content) throws IOException {
        Path target = resolve(name);
        Path folder = target.resolveSibling(".");
        Files.createDirectories(folder.normalize());
        Path half = Files.createTempFile(folder.normalize(), ".", ".half");
        try {
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                content.transferTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
        force(folder.normalize());
        return target;
    }

    /** Puts the new name on the disk too; a folder can be opened for that on POSIX systems. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
