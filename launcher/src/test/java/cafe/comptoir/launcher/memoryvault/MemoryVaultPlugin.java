package cafe.comptoir.launcher.memoryvault;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.api.service.LogVault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Keeps records as long as it runs, and answers {@code /memory} with what it has. */
public final class MemoryVaultPlugin implements BotPlugin, LogVault {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void register(Registrar on) {
        on.provide(LogVault.class, this);
        on.slash(SlashCommand.of("memory", ServerKind.COMPANY))
                .handle(Ack.EPHEMERAL, ask -> ask.reply(numbers()));
    }

    @Override
    public synchronized CompletableFuture<Void> append(List<LogRecord> records) {
        records.forEach(record -> lines.add(record.text()));
        return CompletableFuture.completedFuture(null);
    }

    private synchronized String numbers() {
        return "[" + LineNumbers.of(lines) + "]";
    }
}
