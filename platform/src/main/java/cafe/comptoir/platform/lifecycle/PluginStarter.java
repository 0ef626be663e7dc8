package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.platform.commands.PluginCommands;
import cafe.comptoir.platform.dispatch.CustomIds;
import cafe.comptoir.platform.dispatch.Registrations;
import cafe.comptoir.platform.i18n.Bundles;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.job.JobRunner;
import cafe.comptoir.platform.lifecycle.PluginServices.Settings;
import cafe.comptoir.platform.lifecycle.PluginServices.Tables;
import cafe.comptoir.platform.loader.BadPluginException;
import cafe.comptoir.platform.loader.Capability;
import cafe.comptoir.platform.loader.LoadedPlugin;
import cafe.comptoir.platform.loader.PluginArtifact;
import cafe.comptoir.platform.loader.PluginDescriptor;
import cafe.comptoir.platform.loader.PluginShelf;
import cafe.comptoir.platform.storage.Folder;
import cafe.comptoir.platform.storage.PluginStore;
import com.google.inject.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes a plugin from its file to the point where its routes can be opened. */
final class PluginStarter {

    private final HostRooms host;
    private final PluginShelf shelf;

    PluginStarter(HostRooms host, PluginShelf shelf) {
        this.host = host;
        this.shelf = shelf;
    }

    /**
     * Loads, builds and registers a plugin; leaves nothing behind if that fails.
     *
     * @throws Exception whatever kept it; {@link Reasons} says it in words
     */
    RunningPlugin prepare(PluginArtifact artifact) throws Exception {
        Scope scope = new Scope(artifact.id());
        boolean prepared = false;
        try {
            scope.own(() -> shelf.unload(artifact.id()));
            LoadedPlugin loaded = shelf.load(artifact);
            RunningPlugin plugin = prepare(loaded, services(loaded, scope), scope);
            prepared = true;
            return plugin;
        } finally {
            if (!prepared) {
                scope.close();
            }
        }
    }

    private RunningPlugin prepare(LoadedPlugin loaded, PluginServices services, Scope scope)
            throws Exception {
        BotPlugin plugin = build(loaded, services);
        Registrations registrations = new Registrations(services.messages());
        scope.own(() -> closeOwned(loaded, registrations));
        Callbacks.run(
                loaded.artifact().id() + ".register",
                loaded.loader(),
                limit(),
                () -> plugin.register(registrations));
        registrations.seal();
        return new RunningPlugin(
                host,
                loaded,
                plugin,
                registrations,
                PluginCommands.of(registrations),
                jobs(loaded, services, registrations),
                services.settings().map(Settings::config),
                scope);
    }

    private BotPlugin build(LoadedPlugin loaded, PluginServices services) throws Exception {
        PluginDescriptor descriptor = loaded.artifact().descriptor();
        Class<? extends Module> module = loaded.type("module", descriptor.module(), Module.class);
        Class<? extends BotPlugin> entry =
                loaded.type("entry", descriptor.entry(), BotPlugin.class);
        return Callbacks.call(
                descriptor.id() + ".construction",
                loaded.loader(),
                limit(),
                () -> EntryFactory.create(services.module(host), module, entry));
    }

    private PluginServices services(LoadedPlugin loaded, Scope scope) throws Exception {
        PluginDescriptor descriptor = loaded.artifact().descriptor();
        return new PluginServices(
                descriptor.info(),
                messages(loaded),
                new CustomIds(descriptor.id()),
                scope.own(host.metrics().of(descriptor.id())),
                scope.own(host.services().finder()),
                settings(loaded, scope),
                tables(loaded, scope),
                files(descriptor));
    }

    private Bundles messages(LoadedPlugin loaded) throws BadPluginException {
        Bundles bundles = Bundles.load(loaded.loader(), host.config().get().language().locale());
        List<Reason> differences = bundles.differences();
        if (!differences.isEmpty()) {
            throw new BadPluginException(differences);
        }
        return bundles;
    }

    private Optional<Settings> settings(LoadedPlugin loaded, Scope scope)
            throws BadPluginException {
        PluginDescriptor descriptor = loaded.artifact().descriptor();
        if (descriptor.config().isEmpty()) {
            return Optional.empty();
        }
        Class<? extends Record> type =
                loaded.type("config", descriptor.config().get(), Record.class);
        Path file = Path.of("config", descriptor.id() + ".yml");
        return Optional.of(new Settings(type, scope.own(host.files().open(file, type))));
    }

    private Optional<Tables> tables(LoadedPlugin loaded, Scope scope) {
        PluginDescriptor descriptor = loaded.artifact().descriptor();
        if (!descriptor.needs(Capability.STORAGE)) {
            return Optional.empty();
        }
        PluginStore store = scope.own(host.databases().open(descriptor.id(), loaded.loader()));
        return Optional.of(
                new Tables(
                        store,
                        new JobRunner(descriptor.id(), store, host.clock(), host.unreachable())));
    }

    private Optional<PluginFiles> files(PluginDescriptor descriptor) throws IOException {
        return descriptor.needs(Capability.FILES)
                ? Optional.of(Folder.open(host.home().resolve("data").resolve(descriptor.id())))
                : Optional.empty();
    }

    private static Optional<JobRunner> jobs(
            LoadedPlugin loaded, PluginServices services, Registrations registrations)
            throws BadPluginException {
        Optional<JobRunner> runner = services.tables().map(Tables::jobs);
        boolean wanted = !registrations.jobs().isEmpty() || !registrations.schedules().isEmpty();
        if (wanted && runner.isEmpty()) {
            throw new BadPluginException(Reason.of("jobs-need-storage", loaded.artifact().id()));
        }
        runner.ifPresent(own -> {
            registrations.jobs().forEach(own::handler);
            registrations
                    .schedules()
                    .forEach((name, work) -> own.schedule(name, work.schedule(), work.handler()));
        });
        return runner;
    }

    private void closeOwned(LoadedPlugin loaded, Registrations registrations) throws Exception {
        Scope owned = new Scope(loaded.artifact().id());
        registrations.owned().forEach(owned::own);
        Callbacks.run(loaded.artifact().id() + ".close", loaded.loader(), limit(), owned::close);
    }

    private Duration limit() {
        return host.config().get().limits().callback();
    }
}
