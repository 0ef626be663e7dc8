package cafe.comptoir.monitoring.testreader;

import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.Registration;
import cafe.comptoir.api.service.AlertCenter;
import cafe.comptoir.api.service.AlertCenter.KnownProblem;
import cafe.comptoir.api.service.ServiceRef;
import cafe.comptoir.api.service.Services;
import cafe.comptoir.api.storage.PluginFiles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plugin that talks to customers: writes what they are told, a line whenever it has changed. */
public final class ProblemReaderPlugin implements BotPlugin {

    private final ServiceRef<AlertCenter> center;
    private final Path file;
    private Registration changes = () -> {};

    @Inject
    ProblemReaderPlugin(Services services, PluginFiles files) {
        this.center = services.find(AlertCenter.class);
        this.file = files.resolve("told.txt");
    }

    /** Returns what customers were told one after the other, in a home folder. */
    public static List<String> toldIn(Path home) {
        Path file = home.resolve("data/problem-reader/told.txt");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void register(Registrar on) {
        on.own(center.onChange(this::subscribe));
    }

    @Override
    public void start() {
        subscribe();
    }

    private synchronized void subscribe() {
        changes.close();
        changes = () -> {};
        center.get().ifPresent(it -> changes = it.onChange(this::write));
        write();
    }

    private synchronized void write() {
        String told =
                center.get()
                        .map(it ->
                                it.knownProblems().stream()
                                        .map(ProblemReaderPlugin::text)
                                        .collect(Collectors.joining(" + ")))
                        .orElse("monitoring is gone");
        try {
            Files.writeString(
                    file, told + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(KnownProblem problem) {
        return problem.text(Locale.FRENCH) + " / " + problem.text(Locale.ENGLISH);
    }
}
