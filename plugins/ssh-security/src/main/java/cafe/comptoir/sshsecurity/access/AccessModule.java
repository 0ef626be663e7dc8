package cafe.comptoir.sshsecurity.access;

import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.sshsecurity.store.VaultStore;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds who may do what. */
public final class AccessModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Readers.class).in(Singleton.class);
        bind(Enrolment.class).in(Singleton.class);
        bind(EnrolmentStore.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    KeyRing ring(PluginFiles files) {
        return new KeyRing(files);
    }

    @Provides
    @Singleton
    ConsoleActs acts(PluginFiles files) {
        return new ConsoleActs(files);
    }

    @Provides
    @Singleton
    SecretFiles secrets(PluginFiles files) {
        return new SecretFiles(files);
    }

    @Provides
    @Singleton
    Audit audit(VaultStore store, Clock clock) {
        return new Audit(store, clock);
    }
}
