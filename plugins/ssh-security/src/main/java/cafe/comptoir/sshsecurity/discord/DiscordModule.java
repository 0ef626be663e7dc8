package cafe.comptoir.sshsecurity.discord;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what people meet on Discord. */
public final class DiscordModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Approval.class).in(Singleton.class);
        bind(Board.class).in(Singleton.class);
        bind(HowToConnect.class).in(Singleton.class);
        bind(TroubleNotice.class).in(Singleton.class);
        bind(VaultRoutes.class).in(Singleton.class);
        bind(VaultStatus.class).in(Singleton.class);
    }
}
