package cafe.comptoir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Folders that are gone when the benchmark is over. */
final class Scratch {

    private static final Path ROOT = make();

    private Scratch() {}

    static Path folder(String name) throws IOException {
        return Files.createTempDirectory(ROOT, name + "-");
    }

    private static Path make() {
        try {
            Path root = Files.createTempDirectory("comptoir-bench-");
            Runtime.getRuntime()
                    .addShutdownHook(
                            Thread.ofPlatform().name("scratch").unstarted(() -> delete(root)));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) {
        try {
            Files.walkFileTree(root, new Deleting());
        } catch (IOException e) {
            System.err.println("Not all of " + root + " could be deleted: " + e.getMessage());
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(
                Path folder, @org.jspecify.annotations.Nullable IOException failure)
                throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
