package cafe.comptoir.tickets.desk;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Builds the use cases. */
public final class DeskModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Admission.class).in(Singleton.class);
        bind(CloseTicket.class).in(Singleton.class);
        bind(FindTickets.class).in(Singleton.class);
        bind(Guests.class).in(Singleton.class);
        bind(Leavers.class).in(Singleton.class);
        bind(Offers.class).in(Singleton.class);
        bind(OpenTicket.class).in(Singleton.class);
        bind(Presence.class).in(Singleton.class);
        bind(Staff.class).in(Singleton.class);
        bind(TakeNotes.class).in(Singleton.class);
        bind(TakeTicket.class).in(Singleton.class);
        bind(TicketJobs.class).in(Singleton.class);
        bind(Workload.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    RefSource refs() {
        SecureRandom random = new SecureRandom();
        return () -> HexFormat.of().toHexDigits(random.nextInt());
    }
}
