package cafe.comptoir.staffchat.staff;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds what knows who works here. */
public final class StaffModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Numbers.class).in(Singleton.class);
        bind(Staff.class).in(Singleton.class);
    }
}
