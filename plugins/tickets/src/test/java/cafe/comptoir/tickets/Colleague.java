package cafe.comptoir.tickets;

import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.Registration;
import cafe.comptoir.api.service.AlertCenter;
import cafe.comptoir.api.service.ServiceRef;
import cafe.comptoir.api.service.Services;
import cafe.comptoir.api.service.StaffDirectory;
import cafe.comptoir.api.service.TicketDesk;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.sandbox.CafeIds;
import com.google.inject.AbstractModule;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A plugin beside the one under test: knows who is on duty, and what is known not to work. */
public final class Colleague implements BotPlugin, StaffDirectory, AlertCenter {

    /** Tests that talk to it find it by {@link #current()}: one at a time. */
    static final String ONE = "Colleague";

    private static final AtomicReference<Colleague> CURRENT = new AtomicReference<>();

    private final List<Candidate> onDuty = new CopyOnWriteArrayList<>();
    private final List<KnownProblem> known = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ServiceRef<TicketDesk> desk;
    private final PluginDatabase database;
    private volatile boolean broken;

    @Inject
    Colleague(Services services, PluginDatabase database) {
        this.database = database;
        this.desk = services.find(TicketDesk.class);
        CURRENT.set(this);
    }

    static Colleague current() {
        return CURRENT.get();
    }

    void puts(String person, Skill... matching) {
        Member member = new Member(CafeIds.CAFE.person(person), Duty.ON, List.of(matching));
        onDuty.add(new Candidate(member, List.of(matching), 0));
    }

    void goesHome(String person) {
        onDuty.removeIf(it -> it.member().user() == CafeIds.CAFE.person(person));
    }

    void knows(String problem) {
        known.add(new KnownProblem(problem, problem, "Known: " + problem, Instant.EPOCH));
        listeners.forEach(Runnable::run);
    }

    void hasMended() {
        known.clear();
        listeners.forEach(Runnable::run);
    }

    void breaks() {
        broken = true;
    }

    TicketDesk desk() {
        return desk.get().orElseThrow();
    }

    @Override
    public void register(Registrar on) {
        on.provide(StaffDirectory.class, this);
        on.provide(AlertCenter.class, this);
    }

    /** Looks into a database of its own, as a real one does. */
    @Override
    public List<Member> members() {
        return database.read(_ -> onDuty.stream().map(Candidate::member).toList());
    }

    @Override
    public Optional<Member> member(long user) {
        return members().stream().filter(it -> it.user() == user).findFirst();
    }

    @Override
    public List<Candidate> candidates(String words, Map<Long, Integer> load) {
        if (broken) {
            throw new IllegalArgumentException("broken");
        }
        return onDuty.stream()
                .map(it ->
                        new Candidate(
                                it.member(),
                                it.matching(),
                                load.getOrDefault(it.member().user(), 0)))
                .toList();
    }

    @Override
    public List<KnownProblem> knownProblems() {
        return List.copyOf(known);
    }

    @Override
    public Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public static final class ColleagueModule extends AbstractModule {

        @Override
        protected void configure() {
            bind(Colleague.class);
        }
    }
}
