package cafe.comptoir.sshsecurity.ssh;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds the SSH server. */
public final class SshModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Gatekeeper.class).in(Singleton.class);
        bind(SourceLimits.class).in(Singleton.class);
        bind(Strangers.class).in(Singleton.class);
        bind(Visitors.class).in(Singleton.class);
        bind(Channels.class).in(Singleton.class);
        bind(SshDoor.class).in(Singleton.class);
    }
}
