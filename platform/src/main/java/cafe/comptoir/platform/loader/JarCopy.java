package cafe.comptoir.platform.loader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a JAR. Some tools leave a JAR's folders out, without which no class loader lists what is in
 * them, such as migrations; the copy has them.
 */
final class JarCopy {

    private JarCopy() {}

    static void make(Path jar, Path copy) throws IOException {
        Files.copy(jar, copy);
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            Set<String> missing = missingFolders(zip);
            if (missing.isEmpty()) {
                return;
            }
            Path whole = copy.resolveSibling(copy.getFileName() + ".whole");
            write(zip, missing, whole);
            Files.delete(copy);
            Files.move(whole, copy);
        }
    }

    private static Set<String> missingFolders(ZipFile zip) {
        Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (String name : names) {
            String folder = folderOf(name);
            while (!folder.isEmpty() && !names.contains(folder) && missing.add(folder)) {
                folder = folderOf(folder);
            }
        }
        return missing;
    }

    private static String folderOf(String name) {
        return name.substring(0, name.lastIndexOf('/', name.length() - 2) + 1);
    }

    private static void write(ZipFile zip, Set<String> folders, Path whole) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(whole))) {
            for (String folder : folders) {
                out.putNextEntry(new ZipEntry(folder));
            }
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = zip.getInputStream(entry)) {
                    content.transferTo(out);
                }
            }
        }
    }
}
