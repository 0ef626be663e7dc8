package cafe.comptoir.sshsecurity.session;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what those who are logged in can do. */
public final class SessionModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Findings.class).in(Singleton.class);
        bind(ReadCommands.class).in(Singleton.class);
        bind(SftpSession.class).in(Singleton.class);
        bind(Shell.class).in(Singleton.class);
        bind(Tail.class).in(Singleton.class);
        bind(Vault.class).in(Singleton.class);
        bind(Integrity.class).in(Singleton.class);
        bind(VaultCommands.class).in(Singleton.class);
        bind(WriteCommands.class).in(Singleton.class);
    }
}
