package cafe.comptoir.staffchat.team;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.service.StaffDirectory.Duty;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.duty.Shift;
import cafe.comptoir.staffchat.duty.ShiftStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.MessageEmbed;

/** Says in words who somebody is at work. */
final class TeamView {

    /** Discord's limit for a field of an embed. */
    private static final int MOST = MessageEmbed.VALUE_MAX_LENGTH;

    private final PluginDatabase database;
    private final ShiftStore shifts;
    private final SkillStore skills;
    private final Catalog catalog;
    private final Load load;

    @Inject
    TeamView(
            PluginDatabase database,
            ShiftStore shifts,
            SkillStore skills,
            Catalog catalog,
            Load load) {
        this.database = database;
        this.shifts = shifts;
        this.skills = skills;
        this.catalog = catalog;
        this.load = load;
    }

    /** Returns one paragraph a person. */
    String lines(Texts texts, List<Person> people) {
        Optional<Map<Long, Integer>> tickets = load.now();
        return people.stream()
                .map(person -> line(texts, person, tickets))
                .collect(Collectors.joining("\n\n"));
    }

    /** Returns what somebody knows, a skill a line. */
    String skillLines(Texts texts, long person) {
        List<String> lines =
                known(person).stream().flatMap(known -> name(texts, known).stream()).toList();
        return lines.isEmpty()
                ? texts.get("team.no-skills")
                : Quote.fitting(lines, "\n", MOST, more -> texts.get("list.more", more));
    }

    /** Returns what somebody knows, the best first. */
    List<Known> known(long person) {
        return database.read(tx -> skills.of(tx, person));
    }

    /** Returns a level in words and stars. */
    static String level(Texts texts, int level) {
        return texts.get("level." + level);
    }

    /** Returns whether somebody is here, and how much they have to do. */
    String state(Texts texts, Person person) {
        return state(texts, person, load.now());
    }

    private String line(Texts texts, Person person, Optional<Map<Long, Integer>> tickets) {
        String knows =
                known(person.id()).stream()
                        .flatMap(known -> brief(texts, known).stream())
                        .collect(Collectors.joining(", "));
        return "**%s** · %s\n%s"
                .formatted(
                        Quote.line(person.name(), 80),
                        state(texts, person, tickets),
                        knows.isEmpty() ? texts.get("team.no-skills") : Quote.cut(knows, 250));
    }

    private String state(Texts texts, Person person, Optional<Map<Long, Integer>> tickets) {
        Duty duty =
                database.read(tx -> shifts.openOf(tx, person.id()))
                        .map(Shift::duty)
                        .orElse(Duty.OFF);
        String state = texts.get("duty.state." + duty.name().toLowerCase(Locale.ROOT));
        String work =
                tickets.map(all -> all.getOrDefault(person.id(), 0))
                        .map(count -> " · " + texts.get("team.load", count))
                        .orElse("");
        return state + work;
    }

    private Optional<String> brief(Texts texts, Known known) {
        return catalog.find(known.skill())
                .map(skill ->
                        skill.name(texts.locale())
                                + " "
                                + "★".repeat(known.level())
                                + (known.confirmed() ? " ✓" : ""));
    }

    private Optional<String> name(Texts texts, Known known) {
        String by = known.confirmedBy();
        return catalog.find(known.skill())
                .map(skill ->
                        "**%s** · %s%s"
                                .formatted(
                                        skill.name(texts.locale()),
                                        level(texts, known.level()),
                                        by == null
                                                ? ""
                                                : " · "
                                                        + texts.get(
                                                                "team.confirmed-by",
                                                                Quote.line(by, 80))));
    }
}
