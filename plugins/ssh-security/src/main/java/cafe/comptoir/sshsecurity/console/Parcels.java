package cafe.comptoir.sshsecurity.console;

import cafe.comptoir.api.console.ConsoleCommand.Console;
import cafe.comptoir.sshsecurity.access.ConsoleActs;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The vault, or its keys alone, as one file (a ZIP) to be carried to another machine. */
final class Parcels {

    private static final String LOG = "log";
    private static final String KEYS = "keys";

    private final Console console;
    private final ConsoleTexts texts;

    Parcels(Console console, ConsoleTexts texts) {
        this.console = console;
        this.texts = texts;
    }

    int run(String command, List<String> arguments) throws Exception {
        if (arguments.size() != 1) {
            return VaultCli.wrong(console, texts);
        }
        String file = arguments.getFirst();
        return switch (command) {
            case "move" -> move(file);
            case "restore" -> restore(file);
            case "backup-keys" -> pack(file, List.of(KEYS));
            default -> restoreKeys(file);
        };
    }

    private int move(String file) throws Exception {
        if (!VaultCli.log(console).exists()) {
            console.err().println(texts.get("console.no-log"));
            return VaultCli.FAILED;
        }
        try (AutoCloseable _ = VaultCli.log(console).claim()) {
            return pack(file, List.of(KEYS, LOG));
        } catch (IOException e) {
            if (!console.hostRuns()) {
                throw e;
            }
            console.err().println(texts.get("console.running"));
            return VaultCli.FAILED;
        }
    }

    private int pack(String file, List<String> folders) throws IOException {
        int count = 0;
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out(file)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String folder : folders) {
                count += pack(console.files().root().resolve(folder), zip);
            }
        }
        console.err().println(texts.get("console.moved", file, count));
        return VaultCli.DONE;
    }

    private OutputStream out(String file) throws IOException {
        if (file.equals("-")) {
            return new FilterOutputStream(console.out()) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }
            };
        }
        Path path = Path.of(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.deleteIfExists(path);
            Files.createFile(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        return new FileOutputStream(path.toFile());
    }

    private int pack(Path folder, ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all =
                    files.filter(Files::isRegularFile)
                            .filter(path -> !path.getFileName().toString().equals(".lock"))
                            .toList();
            for (Path path : all) {
                String name = console.files().root().relativize(path).toString();
                zip.putNextEntry(new ZipEntry(name.replace('\\', '/')));
                Files.copy(path, zip);
                zip.closeEntry();
            }
            return all.size();
        }
    }

    private int restore(String file) throws Exception {
        if (VaultCli.log(console).exists()) {
            console.err().println(texts.get("console.occupied", VaultCli.log(console).root()));
            return VaultCli.FAILED;
        }
        int done = unpack(file, List.of(KEYS, LOG));
        return done == VaultCli.DONE ? VaultCli.verify(console, texts) : done;
    }

    private int restoreKeys(String file) throws IOException {
        int done = unpack(file, List.of(KEYS));
        new ConsoleActs(console.files()).leave("keys-restored");
        return done;
    }

    private int unpack(String file, List<String> folders) throws IOException {
        if (!file.equals("-") && !Files.exists(Path.of(file))) {
            console.err().println(texts.get("console.no-file", file));
            return VaultCli.FAILED;
        }
        int count = 0;
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
                ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = console.files().resolve(entry.getName());
                if (isIn(target, folders)) {
                    console.files().write(entry.getName(), zip);
                    restrict(target);
                    count++;
                }
            }
        }
        console.err().println(texts.get("console.restored", count));
        return count > 0 ? VaultCli.DONE : VaultCli.FAILED;
    }

    private boolean isIn(Path target, List<String> folders) {
        Path root = console.files().root();
        return folders.stream().anyMatch(folder -> target.startsWith(root.resolve(folder)));
    }

    private void restrict(Path file) throws IOException {
        boolean secret = file.startsWith(console.files().root().resolve(KEYS));
        if (secret && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
