package cafe.comptoir.monitoring.testvault;

import com.google.inject.AbstractModule;

/** What the vault for tests is made of. */
public final class FileVaultModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(FileVaultPlugin.class);
    }
}
