package cafe.comptoir.platform.loader;

import cafe.comptoir.platform.i18n.Reason;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes plugins in. JARs are copied to the work folder and loaded from there, because a JAR that is
 * overwritten while it is loaded breaks the classes that were not needed before.
 */
public final class Artifacts {

    private static final Logger log = LoggerFactory.getLogger(Artifacts.class);

    private final Path work;
    private final AtomicInteger copies = new AtomicInteger();

    /** Opens the work folder and empties it of what an earlier host left. */
    public Artifacts(Path work) throws IOException {
        this.work = work;
        Files.createDirectories(work);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(work)) {
            for (Path copy : left) {
                Files.deleteIfExists(copy);
            }
        }
    }

    /**
     * Reads and judges a plugin without loading anything of it.
     *
     * @throws BadPluginException with every reason why it cannot be used
     */
    public PluginArtifact take(PluginSource source) throws BadPluginException {
        return switch (source) {
            case PluginSource.Jar jar -> take(jar);
            case PluginSource.Classes classes -> folder(classes, classes.folder());
            case PluginSource.InPlace inPlace -> folder(inPlace, inPlace.folder());
        };
    }

    /** Throws a private copy away; it is not loaded any more. */
    public void discard(PluginArtifact artifact) {
        if (artifact.source() instanceof PluginSource.Jar) {
            delete(artifact.location());
        }
    }

    private PluginArtifact take(PluginSource.Jar jar) throws BadPluginException {
        String name = String.valueOf(jar.file().getFileName());
        Path copy =
                work.resolve("%d-%s".formatted(copies.incrementAndGet(), name)).toAbsolutePath();
        boolean taken = false;
        try {
            JarCopy.make(jar.file(), copy);
            PluginDescriptor descriptor = PluginReader.jar(copy, PluginReader.shown(jar.file()));
            taken = true;
            return new PluginArtifact(descriptor, jar, copy);
        } catch (IOException e) {
            throw new BadPluginException(
                    Reason.of("cannot-be-copied", PluginReader.shown(jar.file()), e));
        } finally {
            if (!taken) {
                delete(copy);
            }
        }
    }

    private static PluginArtifact folder(PluginSource source, Path folder)
            throws BadPluginException {
        return new PluginArtifact(PluginReader.folder(folder), source, folder);
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            log.debug("Cannot delete {}; the next start will", copy, e);
        }
    }
}
