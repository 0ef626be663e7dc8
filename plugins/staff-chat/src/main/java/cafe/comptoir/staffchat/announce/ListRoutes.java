package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.AutocompleteContext;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.announce.Announcement.Status;
import cafe.comptoir.staffchat.staff.Staff;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** Which announcements there are, and who has read them. */
final class ListRoutes {

    static final String OPTION = "announcement";
    private static final int SHOWN = 10;
    private static final int PROPOSED = 25;

    /** Two such lists of names fit into an embed. */
    private static final int MOST_NAMES = 1800;

    private static final int COLOR = 0x9B59B6;

    private final PluginDatabase database;
    private final AnnouncementStore store;
    private final Readers readers;
    private final Preview preview;
    private final Moments moments;
    private final Staff staff;
    private final Posts posts;

    @Inject
    ListRoutes(
            PluginDatabase database,
            AnnouncementStore store,
            Readers readers,
            Preview preview,
            Moments moments,
            Staff staff,
            Posts posts) {
        this.database = database;
        this.store = store;
        this.readers = readers;
        this.preview = preview;
        this.moments = moments;
        this.staff = staff;
        this.posts = posts;
    }

    void register(SlashRoutes announce) {
        Access authors = staff.announcers();
        announce.sub("list", Ack.EPHEMERAL, authors, this::list);
        announce.sub("readers", Ack.EPHEMERAL, authors, this::readers);
        announce.complete(OPTION, authors, this::propose);
    }

    private void list(SlashContext context) {
        Texts texts = context.texts();
        List<Announcement> newest = database.read(tx -> store.newest(tx, SHOWN));
        String lines =
                newest.stream()
                        .map(announcement -> line(texts, announcement))
                        .collect(Collectors.joining("\n\n"));
        reply(
                context,
                texts.get("announce.list"),
                lines.isEmpty() ? texts.get("announce.none") : lines);
    }

    private String line(Texts texts, Announcement announcement) {
        String title = Quote.line(announcement.content().title(), 100);
        return "**%s** · %s\n%s"
                .formatted(number(texts, announcement), title, state(texts, announcement));
    }

    private static String number(Texts texts, Announcement announcement) {
        return texts.get("number", Long.toString(announcement.number()));
    }

    private String state(Texts texts, Announcement announcement) {
        String state =
                texts.get("announcement." + announcement.status().name().toLowerCase(Locale.ROOT));
        Instant postedAt = announcement.postedAt();
        LocalDateTime local = announcement.content().localTime();
        if (announcement.status() == Status.SCHEDULED && local != null) {
            return state + " · " + preview.when(texts, moments.instant(local));
        }
        if (announcement.status() != Status.POSTED || postedAt == null) {
            return state;
        }
        if (link(texts, announcement).isEmpty()) {
            return texts.get("announcement.waits");
        }
        Readers.Lists lists = readers.lists(announcement);
        int have = lists.have().size();
        String read =
                announcement.companyTargets().isEmpty()
                        ? ""
                        : " · "
                                + texts.get(
                                        "announcement.read-by",
                                        Integer.toString(have),
                                        Integer.toString(have + lists.haveNot().size()));
        return state + " · " + preview.when(texts, postedAt) + read + link(texts, announcement);
    }

    private String link(Texts texts, Announcement announcement) {
        return announcement.content().targets().stream()
                .flatMap(target -> posts.link(announcement.what(target)).stream())
                .findFirst()
                .map(link -> " · [%s](%s)".formatted(texts.get("announcement.link"), link))
                .orElse("");
    }

    private void readers(SlashContext context) {
        Texts texts = context.texts();
        long number = context.integer(OPTION).orElse(0L);
        Optional<Announcement> found =
                database.read(tx -> store.find(tx, number))
                        .filter(it -> it.status() != Status.DRAFT);
        if (found.filter(it -> it.status() == Status.POSTED).isEmpty()) {
            String key = found.isEmpty() ? "announce.unknown" : "readers.not-posted";
            context.reply(texts.get(key, Long.toString(number)));
            return;
        }
        Readers.Lists lists = readers.lists(found.get());
        String words =
                texts.get("readers.have", Integer.toString(lists.have().size()))
                        + "\n"
                        + names(texts, lists.have())
                        + "\n\n"
                        + texts.get("readers.have-not", Integer.toString(lists.haveNot().size()))
                        + "\n"
                        + names(texts, lists.haveNot())
                        + "\n\n"
                        + reminder(texts, found.get());
        reply(context, Quote.line(found.get().content().title(), 200), words);
    }

    private String reminder(Texts texts, Announcement announcement) {
        Instant reminded = announcement.remindedAt();
        if (reminded != null) {
            return texts.get("readers.reminded", preview.when(texts, reminded));
        }
        return announcement
                .reminderDue()
                .map(due -> texts.get("readers.reminder", preview.when(texts, due)))
                .orElseGet(() -> texts.get("readers.no-reminder"));
    }

    private static String names(Texts texts, List<Person> people) {
        List<String> names = people.stream().map(it -> Quote.line(it.name(), 80)).toList();
        return names.isEmpty()
                ? texts.get("readers.nobody")
                : Quote.fitting(names, ", ", MOST_NAMES, more -> texts.get("list.more", more));
    }

    private void propose(AutocompleteContext context) {
        String typed = context.typed().strip().toLowerCase(Locale.ROOT);
        context.suggest(
                database.read(tx -> store.newest(tx, 4 * PROPOSED)).stream()
                        .filter(it -> it.status() != Status.WITHDRAWN)
                        .filter(it ->
                                Long.toString(it.number()).startsWith(typed)
                                        || it.content()
                                                .title()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(typed))
                        .limit(PROPOSED)
                        .map(it ->
                                new Choice(
                                        Quote.cut(
                                                number(context.texts(), it)
                                                        + " · "
                                                        + it.content().title(),
                                                100),
                                        it.number()))
                        .toList());
    }

    private static void reply(SlashContext context, String title, String words) {
        context.reply(
                new MessageCreateBuilder()
                        .setEmbeds(
                                new EmbedBuilder()
                                        .setColor(COLOR)
                                        .setTitle(title)
                                        .setDescription(words)
                                        .build())
                        .setAllowedMentions(List.of())
                        .build());
    }
}
