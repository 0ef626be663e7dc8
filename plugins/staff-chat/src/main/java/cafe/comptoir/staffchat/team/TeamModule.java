package cafe.comptoir.staffchat.team;

import cafe.comptoir.staffchat.staff.Leaving;
import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import jakarta.inject.Singleton;

/** Builds the directory of the staff. */
public final class TeamModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Catalog.class).in(Singleton.class);
        bind(ConfirmRoutes.class).in(Singleton.class);
        bind(Directory.class).in(Singleton.class);
        bind(Load.class).in(Singleton.class);
        bind(SkillRoutes.class).in(Singleton.class);
        bind(SkillStore.class).in(Singleton.class);
        bind(SuccessionRoutes.class).in(Singleton.class);
        bind(TeamRoutes.class).in(Singleton.class);
        bind(TeamView.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Leaving.class)
                .addBinding()
                .to(LeavingTeam.class)
                .in(Singleton.class);
    }
}
