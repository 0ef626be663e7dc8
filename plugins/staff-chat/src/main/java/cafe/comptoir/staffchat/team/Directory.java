package cafe.comptoir.staffchat.team;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.service.StaffDirectory;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.duty.Shift;
import cafe.comptoir.staffchat.duty.ShiftStore;
import cafe.comptoir.staffchat.staff.Staff;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The staff, for other plugins. Skills are named in the café's language. */
public final class Directory implements StaffDirectory {

    private static final Comparator<Skill> BEST =
            comparing(Skill::level, reverseOrder())
                    .thenComparing(Skill::confirmed, reverseOrder())
                    .thenComparing(Skill::name);

    /** The best level counts first, a confirmed one more than another, then who has less to do. */
    private static final Comparator<Candidate> MOST_QUALIFIED =
            comparingInt(Directory::rank).reversed().thenComparingInt(Candidate::load);

    private final PluginDatabase database;
    private final ShiftStore shifts;
    private final SkillStore skills;
    private final Catalog catalog;
    private final Staff staff;
    private final Messages messages;

    @Inject
    Directory(
            PluginDatabase database,
            ShiftStore shifts,
            SkillStore skills,
            Catalog catalog,
            Staff staff,
            Messages messages) {
        this.database = database;
        this.shifts = shifts;
        this.skills = skills;
        this.catalog = catalog;
        this.staff = staff;
        this.messages = messages;
    }

    @Override
    public List<Member> members() {
        Tables tables = tables();
        return staff.all().stream().map(person -> member(person, tables)).toList();
    }

    @Override
    public Optional<Member> member(long user) {
        return staff.find(user).map(person -> member(person, tables()));
    }

    @Override
    public List<Candidate> candidates(String words, Map<Long, Integer> load) {
        Set<String> wanted = catalog.askedFor(words);
        Tables tables = tables();
        return staff.all().stream()
                .filter(person -> duty(tables, person.id()) == Duty.ON)
                .map(person ->
                        new Candidate(
                                member(person, tables),
                                skillsOf(tables, person.id(), wanted::contains),
                                load.getOrDefault(person.id(), 0)))
                .sorted(MOST_QUALIFIED)
                .toList();
    }

    private static int rank(Candidate candidate) {
        return candidate.matching().stream()
                .mapToInt(skill -> 2 * skill.level() + (skill.confirmed() ? 1 : 0))
                .max()
                .orElse(0);
    }

    private record Tables(Map<Long, Shift> shifts, Map<Long, List<Known>> skills) {}

    private Tables tables() {
        return database.read(this::tables);
    }

    private Tables tables(Handle tx) {
        return new Tables(
                shifts.open(tx).stream().collect(Collectors.toMap(Shift::person, shift -> shift)),
                skills.all(tx).stream().collect(Collectors.groupingBy(Known::person)));
    }

    private Member member(Person person, Tables tables) {
        long id = person.id();
        return new Member(id, duty(tables, id), skillsOf(tables, id, _ -> true));
    }

    private static Duty duty(Tables tables, long person) {
        Shift shift = tables.shifts().get(person);
        return shift == null ? Duty.OFF : shift.duty();
    }

    private List<Skill> skillsOf(Tables tables, long person, Predicate<String> wanted) {
        return tables.skills().getOrDefault(person, List.of()).stream()
                .filter(known -> wanted.test(known.skill()))
                .flatMap(known -> skill(known).stream())
                .sorted(BEST)
                .toList();
    }

    private Optional<Skill> skill(Known known) {
        return catalog.find(known.skill())
                .map(skill ->
                        new Skill(
                                skill.name(messages.cafe().locale()),
                                known.level(),
                                known.confirmed()));
    }
}
