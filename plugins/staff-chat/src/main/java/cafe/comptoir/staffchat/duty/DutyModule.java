package cafe.comptoir.staffchat.duty;

import cafe.comptoir.staffchat.staff.Leaving;
import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import jakarta.inject.Singleton;

/** Builds what belongs to being on duty. */
public final class DutyModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(DutyButtons.class).in(Singleton.class);
        bind(DutyDesk.class).in(Singleton.class);
        bind(DutyJobs.class).in(Singleton.class);
        bind(DutyRole.class).in(Singleton.class);
        bind(DutyRoutes.class).in(Singleton.class);
        bind(HandoverCard.class).in(Singleton.class);
        bind(HandoverRoutes.class).in(Singleton.class);
        bind(HandoverStore.class).in(Singleton.class);
        bind(Handovers.class).in(Singleton.class);
        bind(OnDuty.class).in(Singleton.class);
        bind(Roster.class).in(Singleton.class);
        bind(ShiftStore.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Leaving.class)
                .addBinding()
                .to(LeavingDuty.class)
                .in(Singleton.class);
    }
}
