package cafe.comptoir.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The migration scripts that a class loader finds.
 *
 * @param folders where they are
 */
record Scripts(ClassLoader loader, List<String> folders) {

    /** Returns the scripts in those of the folders that exist. */
    static Scripts in(ClassLoader loader, String... folders) {
        return new Scripts(
                loader,
                Stream.of(folders).filter(folder -> loader.getResource(folder) != null).toList());
    }

    boolean none() {
        return folders.isEmpty();
    }

    String[] locations() {
        return folders.stream().map("classpath:"::concat).toArray(String[]::new);
    }

    /** Returns every script's name and checksum, or empty where they lie in something unknown. */
    Optional<String> fingerprint() {
        TreeSet<String> lines = new TreeSet<>();
        try {
            for (String folder : folders) {
                for (URL url : Collections.list(loader.getResources(folder))) {
                    if (!collect(url, lines::add)) {
                        return Optional.empty();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(String.join("\n", lines));
    }

    private static boolean collect(URL url, Consumer<String> lines) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (JarFile file = jar.getJarFile()) {
                String folder = jar.getEntryName();
                file.stream()
                        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                        .map(Scripts::line)
                        .forEach(lines);
            }
            return true;
        }
        if (!url.getProtocol().equals("file")) {
            return false;
        }
        Path folder = Path.of(URI.create(url.toString()));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.accept(line(folder.relativize(file).toString(), Files.readAllBytes(file)));
            }
        }
        return true;
    }

    private static String line(ZipEntry entry) {
        return "%s %08x".formatted(entry.getName(), entry.getCrc());
    }

    private static String line(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return "%s %08x".formatted(name, crc.getValue());
    }
}
