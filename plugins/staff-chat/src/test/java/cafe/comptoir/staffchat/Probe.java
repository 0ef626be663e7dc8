package cafe.comptoir.staffchat;

import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.service.Services;
import cafe.comptoir.api.service.StaffDirectory;
import cafe.comptoir.api.service.TicketDesk;
import com.google.inject.AbstractModule;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** A plugin beside the one under test: tells how much everybody has to do, asks who is the right one. */
public final class Probe implements BotPlugin {

    static final Map<Long, Integer> LOAD = new ConcurrentHashMap<>();
    private static final AtomicReference<Services> FOUND = new AtomicReference<>();

    @Inject
    Probe(Services services) {
        FOUND.set(services);
        LOAD.clear();
    }

    static StaffDirectory directory() {
        return FOUND.get().find(StaffDirectory.class).get().orElseThrow();
    }

    @Override
    public void register(Registrar on) {
        on.provide(TicketDesk.class, new Desk());
    }

    private static final class Desk implements TicketDesk {

        @Override
        public Map<Long, Integer> load() {
            return Map.copyOf(LOAD);
        }

        @Override
        public int waiting() {
            return 0;
        }
    }

    public static final class ProbeModule extends AbstractModule {

        @Override
        protected void configure() {
            bind(Probe.class);
        }
    }
}
