package cafe.comptoir.sshsecurity;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.sshsecurity.access.AccessModule;
import cafe.comptoir.sshsecurity.access.SecretFiles;
import cafe.comptoir.sshsecurity.discord.DiscordModule;
import cafe.comptoir.sshsecurity.proof.LogKey;
import cafe.comptoir.sshsecurity.session.SessionModule;
import cafe.comptoir.sshsecurity.ssh.SshModule;
import cafe.comptoir.sshsecurity.store.RealDisk;
import cafe.comptoir.sshsecurity.store.StoreOptions;
import cafe.comptoir.sshsecurity.store.VaultStore;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;

/** Puts the rooms together. */
public final class SshSecurityModule extends AbstractModule {

    private static final long MIB = 1024 * 1024;

    @Override
    protected void configure() {
        install(new AccessModule());
        install(new SessionModule());
        install(new SshModule());
        install(new DiscordModule());
        bind(VaultService.class).in(Singleton.class);
        bind(Keeper.class).in(Singleton.class);
        bind(SshSecurityPlugin.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    VaultStore store(
            PluginFiles files, SecretFiles secrets, Config<SshSecurityConfig> config, Clock clock)
            throws IOException {
        LogKey key =
                LogKey.parse(
                        secrets.readOrMake(SecretFiles.LOG_KEY, () -> LogKey.generate().text()));
        secrets.write(SecretFiles.LOG_VKEY, key.verifier().text() + "\n");
        StoreOptions options =
                new StoreOptions(
                        config.get().storage().segmentMib() * MIB,
                        () -> config.get().storage().keepFreeMib() * MIB,
                        new RealDisk(),
                        clock);
        return VaultStore.open(files.root().resolve("log"), key, options);
    }
}
