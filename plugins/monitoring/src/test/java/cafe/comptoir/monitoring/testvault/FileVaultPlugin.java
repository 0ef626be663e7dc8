package cafe.comptoir.monitoring.testvault;

import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.api.service.LogVault;
import cafe.comptoir.api.storage.PluginFiles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A vault of the simplest kind: one text file, where a test can read it. */
public final class FileVaultPlugin implements BotPlugin, LogVault {

    private final Path file;

    @Inject
    FileVaultPlugin(PluginFiles files) {
        this.file = files.resolve("lines.txt");
    }

    /** Returns what the vault of a home folder holds, a line each. */
    public static List<String> linesIn(Path home) {
        Path file = home.resolve("data/file-vault/lines.txt");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void register(Registrar on) {
        on.provide(LogVault.class, this);
    }

    @Override
    public synchronized CompletableFuture<Void> append(List<LogRecord> records) {
        List<String> lines = records.stream().map(FileVaultPlugin::line).toList();
        try {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return CompletableFuture.completedFuture(null);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static String line(LogRecord record) {
        return String.join(
                "|",
                record.host(),
                record.program(),
                String.join(",", record.addresses()),
                record.kind().name(),
                record.text());
    }
}
