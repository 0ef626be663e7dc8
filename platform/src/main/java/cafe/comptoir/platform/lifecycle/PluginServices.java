package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.job.Jobs;
import cafe.comptoir.api.observe.Metrics;
import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.api.plugin.PluginInfo;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.api.service.Services;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.platform.config.LiveConfig;
import cafe.comptoir.platform.job.JobRunner;
import cafe.comptoir.platform.post.DurablePosts;
import cafe.comptoir.platform.storage.PluginStore;
import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.util.Types;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;

/** What a plugin may have injected. */
record PluginServices(
        PluginInfo info,
        Messages messages,
        ComponentIds ids,
        Metrics metrics,
        Services services,
        Optional<Settings> settings,
        Optional<Tables> tables,
        Optional<PluginFiles> files) {

    /** The plugin's own settings. */
    record Settings(Class<?> type, LiveConfig<?> config) {}

    /** What comes with the capability {@code storage}. */
    record Tables(PluginStore store, JobRunner jobs) {}

    /** Binds it all, explicitly: just-in-time bindings would let a plugin depend on luck. */
    Module module(HostRooms host) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                binder().disableCircularProxies();
                bind(Clock.class).toInstance(host.clock());
                bind(ZoneId.class).toInstance(host.config().get().timeZone());
                bind(JDA.class).toInstance(host.jda());
                bind(People.class).toInstance(host.people());
                bind(Servers.class).toInstance(host.servers());
                bind(PluginInfo.class).toInstance(info);
                bind(Messages.class).toInstance(messages);
                bind(ComponentIds.class).toInstance(ids);
                bind(Metrics.class).toInstance(metrics);
                bind(Services.class).toInstance(services);
                settings.ifPresent(own -> bind(key(own.type())).toInstance(own.config()));
                files.ifPresent(own -> bind(PluginFiles.class).toInstance(own));
                tables.ifPresent(own -> {
                    bind(PluginDatabase.class).toInstance(own.store());
                    bind(Jobs.class).toInstance(own.jobs());
                    bind(Posts.class)
                            .toInstance(new DurablePosts(own.store(), host.jda(), host.clock()));
                });
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Key<Config<?>> key(Type settings) {
        return (Key<Config<?>>) Key.get(Types.newParameterizedType(Config.class, settings));
    }
}
