package cafe.comptoir.sshsecurity.console;

import cafe.comptoir.api.storage.PluginFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Folders of the plugin as one ZIP. Its last entry says which files there are: a copy that was cut is
 * noticed, also one that was cut between two files. What is in the files the ZIP checks itself.
 */
final class Parcel {

    private static final String END = "end-of-parcel";

    private Parcel() {}

    /** What was read is no whole parcel. */
    static final class BrokenException extends IOException {

        BrokenException(String message) {
            super(message);
        }
    }

    /** Writes the files of some folders and returns how many. */
    static int write(Path root, List<String> folders, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
            zip.setLevel(Deflater.BEST_SPEED);
            List<String> names = new ArrayList<>();
            for (String folder : folders) {
                for (Path file : filesIn(root.resolve(folder))) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                    zip.closeEntry();
                    names.add(name);
                }
            }
            zip.putNextEntry(new ZipEntry(END));
            zip.write(String.join("\n", names).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return names.size();
        }
    }

    /** Returns all files below a folder; the lock of a log is none of its content. */
    static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().equals(".lock"))
                    .toList();
        }
    }

    /**
     * Writes the files of some folders below another one, each on the disk before the next.
     *
     * @return how many
     * @throws BrokenException if what is read is not a parcel to its end
     */
    static int unpack(InputStream in, PluginFiles files, String below, List<String> folders)
            throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in))) {
            List<String> seen = new ArrayList<>();
            int kept = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(END)) {
                    requireAll(seen, zip);
                    return kept;
                }
                seen.add(entry.getName());
                if (isIn(entry.getName(), folders)) {
                    files.write(below + "/" + entry.getName(), zip);
                    kept++;
                }
            }
            throw new BrokenException(
                    seen.isEmpty()
                            ? "no parcel of a vault"
                            : "it ends after %d files".formatted(seen.size()));
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            throw new BrokenException(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isIn(String name, List<String> folders) throws BrokenException {
        if (List.of(name.split("[/\\\\]", -1)).contains("..")) {
            throw new BrokenException("it names '%s'".formatted(name));
        }
        return folders.stream().anyMatch(folder -> name.startsWith(folder + "/"));
    }

    private static void requireAll(List<String> seen, InputStream end) throws IOException {
        String said = new String(end.readAllBytes(), StandardCharsets.UTF_8);
        if (!said.equals(String.join("\n", seen))) {
            throw new BrokenException("its files are not those that were packed");
        }
    }
}
