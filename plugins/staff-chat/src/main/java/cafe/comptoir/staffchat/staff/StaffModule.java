package cafe.comptoir.staffchat.staff;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what knows who works here, who comes and who goes. */
public final class StaffModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ComingAndGoing.class).in(Singleton.class);
        bind(MemberStore.class).in(Singleton.class);
        bind(NewcomerRoles.class).in(Singleton.class);
        bind(Numbers.class).in(Singleton.class);
        bind(Succession.class).in(Singleton.class);
        bind(Staff.class).in(Singleton.class);
        bind(Welcome.class).in(Singleton.class);
    }
}
