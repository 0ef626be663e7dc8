package cafe.comptoir.sshsecurity.console;

import cafe.comptoir.api.console.ConsoleCommand.Console;
import cafe.comptoir.sshsecurity.access.ConsoleActs;
import cafe.comptoir.sshsecurity.store.LogFolder;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The vault, or its keys alone, carried to another machine or kept for bad days. */
final class Parcels {

    private static final String LOG = "log";
    private static final String KEYS = "keys";

    /** What has arrived so far; whole or gone when the command has ended. */
    private static final String ARRIVING = ".arriving";

    private final Console console;
    private final ConsoleTexts texts;
    private final Path root;

    Parcels(Console console, ConsoleTexts texts) {
        this.console = console;
        this.texts = texts;
        this.root = console.files().root();
    }

    int run(String command, List<String> arguments) throws Exception {
        if (arguments.size() != 1) {
            return VaultCli.wrong(console, texts);
        }
        String file = arguments.getFirst();
        return switch (command) {
            case "move" -> move(file);
            case "restore" -> restore(file);
            case "backup-keys" -> backupKeys(file);
            default -> restoreKeys(file);
        };
    }

    private int move(String file) throws Exception {
        LogFolder log = VaultCli.log(console);
        if (!log.exists()) {
            return fails("console.no-log");
        }
        if (hasNoFolder(file)) {
            return fails("console.no-folder", file);
        }
        Optional<AutoCloseable> claim = claim(log);
        if (claim.isEmpty()) {
            return fails("console.running");
        }
        try (AutoCloseable _ = claim.get()) {
            int count = pack(file, List.of(KEYS, LOG));
            new ConsoleActs(console.files()).leave("vault-moved");
            console.err().println(texts.get("console.moved", count));
            return VaultCli.DONE;
        }
    }

    private static Optional<AutoCloseable> claim(LogFolder log) {
        try {
            return Optional.of(log.claim());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private int backupKeys(String file) throws IOException {
        if (Parcel.filesIn(root.resolve(KEYS)).isEmpty()) {
            return fails("console.no-log");
        }
        if (hasNoFolder(file)) {
            return fails("console.no-folder", file);
        }
        int count = pack(file, List.of(KEYS));
        console.err().println(texts.get("console.keys-saved", count));
        return VaultCli.DONE;
    }

    private int pack(String file, List<String> folders) throws IOException {
        try (OutputStream out = file.equals("-") ? new Pipe(console.out()) : secret(file)) {
            return Parcel.write(root, folders, out);
        }
    }

    private static boolean hasNoFolder(String file) {
        return !file.equals("-") && !Files.isDirectory(Path.of(file).resolveSibling("."));
    }

    private static OutputStream secret(String file) throws IOException {
        Path path = Path.of(file);
        if (isPosix()) {
            Files.deleteIfExists(path);
            Files.createFile(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        return new FileOutputStream(path.toFile());
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private int restore(String file) throws Exception {
        boolean occupied =
                !Parcel.filesIn(root.resolve(LOG)).isEmpty()
                        || !Parcel.filesIn(root.resolve(KEYS)).isEmpty();
        if (occupied) {
            return fails("console.occupied", root);
        }
        int done = arrive(file, List.of(KEYS, LOG));
        if (done != VaultCli.DONE) {
            return done;
        }
        new ConsoleActs(console.files()).leave("vault-restored");
        return VaultCli.verify(console, texts);
    }

    private int restoreKeys(String file) throws IOException {
        int done = arrive(file, List.of(KEYS));
        if (done == VaultCli.DONE) {
            new ConsoleActs(console.files()).leave("keys-restored");
            console.err().println(texts.get("console.keys-restored"));
        }
        return done;
    }

    private int arrive(String file, List<String> folders) throws IOException {
        if (!file.equals("-") && !Files.isRegularFile(Path.of(file))) {
            return fails("console.no-file", file);
        }
        discard();
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            int count = Parcel.unpack(in, console.files(), ARRIVING, folders);
            for (String folder : folders.reversed()) {
                install(folder);
            }
            console.err().println(texts.get("console.restored", count));
            return VaultCli.DONE;
        } catch (Parcel.BrokenException e) {
            return fails("console.broken", String.valueOf(e.getMessage()));
        } finally {
            discard();
        }
    }

    /** Names change only once everything is on the disk. */
    private void install(String folder) throws IOException {
        Path arrived = root.resolve(ARRIVING);
        for (Path file : Parcel.filesIn(arrived.resolve(folder))) {
            Path target = root.resolve(arrived.relativize(file).toString());
            Files.createDirectories(target.resolveSibling(".").normalize());
            if (folder.equals(KEYS)) {
                restrict(file, "rw-------");
                restrict(target.resolveSibling(".").normalize(), "rwx------");
            }
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (isPosix()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private void discard() throws IOException {
        Path arrived = root.resolve(ARRIVING);
        if (!Files.exists(arrived)) {
            return;
        }
        try (Stream<Path> all = Files.walk(arrived)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private int fails(String text, Object... arguments) {
        console.err().println(texts.get(text, arguments));
        return VaultCli.FAILED;
    }
}
