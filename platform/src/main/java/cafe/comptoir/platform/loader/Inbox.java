package cafe.comptoir.platform.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * The folder into which admins drop JARs. It is looked at, not listened to: file events miss network
 * mounts. A JAR is taken when two looks found the same size and time and it opens as a ZIP, so that a
 * half-copied one waits. Safe for use by several threads.
 */
public final class Inbox {

    private static final String JARS = "[!.]*.jar";

    /** A file that nobody touched for so long is not being copied. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /** After so many looks at an unchanged file that is no ZIP, somebody should know. */
    private static final int LOOKS_BEFORE_COMPLAINING = 4;

    private final Path folder;
    private final Clock clock;
    private final Map<Path, Seen> files = new HashMap<>();

    /** What a look found. */
    public sealed interface Change {

        /** A new or replaced JAR. */
        record Arrived(Path jar) implements Change {}

        /** A JAR that arrived before is there no longer. */
        record Gone(Path jar) implements Change {}

        /** A file that stays incomplete. */
        record Incomplete(Path jar) implements Change {}
    }

    private record Stamp(long size, FileTime modified) {}

    private record Seen(Stamp stamp, int looks, boolean taken) {}

    /**
     * @param clock the real time, as file times are
     */
    public Inbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Returns the JARs that lie in such a folder, by name; none if there is no folder. */
    public static List<Path> jarsIn(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, JARS)) {
            entries.forEach(found::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
        found.sort(null);
        return found;
    }

    /** Looks once. */
    public synchronized List<Change> look() {
        Map<Path, Stamp> found = jars();
        List<Change> changes = new ArrayList<>();
        for (Path known : List.copyOf(files.keySet())) {
            if (!found.containsKey(known)) {
                files.remove(known);
                changes.add(new Change.Gone(known));
            }
        }
        found.forEach((jar, stamp) -> look(jar, stamp, changes));
        return changes;
    }

    /** Returns the JARs that have arrived, by name. */
    public synchronized List<Path> taken() {
        return files.entrySet().stream()
                .filter(file -> file.getValue().taken())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void look(Path jar, Stamp stamp, List<Change> changes) {
        Seen before = files.get(jar);
        int looks = 1;
        if (before != null && before.stamp().equals(stamp)) {
            if (before.taken()) {
                return;
            }
            looks = before.looks() + 1;
        }
        boolean whole = (looks > 1 || settled(stamp)) && opens(jar);
        files.put(jar, new Seen(stamp, looks, whole));
        if (whole) {
            changes.add(new Change.Arrived(jar));
        } else if (looks == LOOKS_BEFORE_COMPLAINING) {
            changes.add(new Change.Incomplete(jar));
        }
    }

    private boolean settled(Stamp stamp) {
        return stamp.modified().toInstant().isBefore(clock.instant().minus(SETTLED));
    }

    private Map<Path, Stamp> jars() {
        Map<Path, Stamp> found = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, JARS)) {
            for (Path entry : entries) {
                stamp(entry, found);
            }
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
        return found;
    }

    private static void stamp(Path file, Map<Path, Stamp> found) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                found.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime()));
            }
        } catch (NoSuchFileException e) {
            // Deleted since it was listed: the same as not listed.
            found.remove(file);
        }
    }

    private static boolean opens(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.size() > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
