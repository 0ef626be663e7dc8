package cafe.comptoir.staffchat.team;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.AutocompleteContext;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.staffchat.staff.Given;
import cafe.comptoir.staffchat.staff.Staff;
import cafe.comptoir.staffchat.staff.Succession;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/** Saying who takes over from somebody who leaves, or has left. */
final class SuccessionRoutes {

    /** Who has left cannot be chosen as a person on Discord, so names are proposed. */
    static final Option FROM = Option.string("from").mandatory().completed();

    static final Option TO = Option.user("to").mandatory();

    private final Succession succession;
    private final Staff staff;
    private final Load load;

    @Inject
    SuccessionRoutes(Succession succession, Staff staff, Load load) {
        this.succession = succession;
        this.staff = staff;
        this.load = load;
    }

    void register(SlashRoutes team) {
        team.sub("takeover", Ack.EPHEMERAL, staff.managers(), this::hand);
        team.complete(FROM.name(), staff.managers(), this::propose);
    }

    private void propose(AutocompleteContext context) {
        String typed = context.typed().strip().toLowerCase(Locale.ROOT);
        context.suggest(
                succession.people().entrySet().stream()
                        .filter(it -> it.getValue().toLowerCase(Locale.ROOT).contains(typed))
                        .sorted(Map.Entry.comparingByValue())
                        .map(it ->
                                new Choice(Quote.cut(it.getValue(), 100), it.getKey().toString()))
                        .toList());
    }

    private void hand(SlashContext context) {
        Texts texts = context.texts();
        String wanted = context.string(FROM.name()).orElse("").strip();
        Optional<Map.Entry<Long, String>> from =
                succession.people().entrySet().stream()
                        .filter(it -> isMeant(it, wanted))
                        .findFirst();
        Optional<Person> to = context.user(TO.name()).map(User::getIdLong).flatMap(staff::find);
        if (from.isEmpty()) {
            context.reply(texts.get("takeover.unknown", Quote.line(wanted, 80)));
        } else if (to.isEmpty()) {
            context.reply(texts.get("team.not-staff"));
        } else if (from.get().getKey() == to.get().id()) {
            context.reply(texts.get("takeover.same"));
        } else {
            context.reply(hand(context, from.get().getKey(), from.get().getValue(), to.get()));
        }
    }

    private String hand(SlashContext context, long from, String name, Person to) {
        Texts texts = context.texts();
        List<Given> given = succession.hand(from, name, to, context.person());
        String escaped = Quote.line(name, 80);
        String title =
                given.isEmpty()
                        ? texts.get("takeover.nothing", escaped)
                        : given.stream().anyMatch(Given::passed)
                                ? texts.get("takeover.done", Quote.line(to.name(), 80), escaped)
                                : texts.get("takeover.kept");
        return Stream.of(
                        Stream.of(title),
                        given.stream().map(it -> "• " + line(texts, it)).sorted(),
                        tickets(texts, from, escaped).stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Texts texts, Given given) {
        return texts.get(
                given.text(), given.arguments().stream().map(it -> Quote.line(it, 200)).toArray());
    }

    /** Tickets find their way by themselves, once their holder has left. */
    private Optional<String> tickets(Texts texts, long from, String name) {
        return load.now()
                .map(all -> all.getOrDefault(from, 0))
                .filter(number -> number > 0)
                .map(number -> "• " + texts.get("takeover.tickets", number, name));
    }

    private static boolean isMeant(Map.Entry<Long, String> person, String wanted) {
        return person.getKey().toString().equals(wanted)
                || person.getValue().equalsIgnoreCase(wanted);
    }
}
