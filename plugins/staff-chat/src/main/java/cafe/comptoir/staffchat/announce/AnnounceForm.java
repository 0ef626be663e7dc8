package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.ModalContext;
import cafe.comptoir.api.interaction.RouteArguments;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.staffchat.announce.Announcement.Content;
import cafe.comptoir.staffchat.announce.Announcement.Ping;
import cafe.comptoir.staffchat.announce.Announcement.Target;
import cafe.comptoir.staffchat.announce.Channels.Offered;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/** The form in which an announcement is written or changed. */
final class AnnounceForm {

    static final String ROUTE = "announcement";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String WHERE = "where";
    private static final String PING = "ping";
    private static final String WHEN = "when";
    private static final int MAX_TEXT = 3500;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private final Channels channels;
    private final Moments moments;
    private final ComponentIds ids;

    @Inject
    AnnounceForm(Channels channels, Moments moments, ComponentIds ids) {
        this.channels = channels;
        this.moments = moments;
        this.ids = ids;
    }

    /**
     * What a form is about.
     *
     * @param draft that is changed, or 0 for a new one
     * @param replaces the announcement that the draft is to change, or 0
     */
    record About(long draft, long replaces, Duration remindAfter) {

        static About of(RouteArguments arguments) {
            return new About(
                    arguments.number(0),
                    arguments.number(1),
                    Duration.ofSeconds(arguments.number(2)));
        }
    }

    /**
     * Returns the form.
     *
     * @param before what it already holds
     * @param onlyWords whether channels, mention and time are settled
     */
    Modal modal(Texts texts, About about, @Nullable Content before, boolean onlyWords) {
        List<ModalTopLevelComponent> parts = new ArrayList<>();
        parts.add(Label.of(texts.get("announce.form.title"), title(before)));
        parts.add(Label.of(texts.get("announce.form.text"), text(texts, before)));
        if (!onlyWords) {
            parts.add(
                    Label.of(
                            texts.get("announce.form.where"),
                            texts.get("announce.form.where.hint"),
                            where(before)));
            parts.add(Label.of(texts.get("announce.form.ping"), ping(texts, before)));
            parts.add(
                    Label.of(
                            texts.get("announce.form.when"),
                            texts.get("announce.form.when.hint"),
                            when(before)));
        }
        String id = ids.id(ROUTE, about.draft(), about.replaces(), about.remindAfter().toSeconds());
        return Modal.create(id, texts.get("announce.form")).addComponents(parts).build();
    }

    /** Returns what was filled in. */
    Content content(ModalContext form) {
        Optional<String> moment = form.value(WHEN).filter(it -> !it.isBlank());
        return new Content(
                form.value(TITLE).orElse("—"),
                form.value(TEXT).orElse("—"),
                form.value(PING)
                        .map(it -> Ping.valueOf(it.toUpperCase(Locale.ROOT)))
                        .orElse(Ping.NOBODY),
                channels.chosen(form.values(WHERE)),
                moment.orElse(null),
                moment.flatMap(moments::parse).orElse(null));
    }

    private static TextInput title(@Nullable Content before) {
        TextInput.Builder input =
                TextInput.create(TITLE, TextInputStyle.SHORT).setRequiredRange(1, 200);
        return before == null ? input.build() : input.setValue(before.title()).build();
    }

    private static TextInput text(Texts texts, @Nullable Content before) {
        TextInput.Builder input =
                TextInput.create(TEXT, TextInputStyle.PARAGRAPH)
                        .setPlaceholder(texts.get("announce.form.text.hint"))
                        .setRequiredRange(1, MAX_TEXT);
        return before == null ? input.build() : input.setValue(before.text()).build();
    }

    private StringSelectMenu where(@Nullable Content before) {
        List<Offered> offered = channels.offered();
        Set<Target> chosen =
                before == null
                        ? offered.stream().limit(1).map(Offered::target).collect(Collectors.toSet())
                        : Set.copyOf(before.targets());
        List<SelectOption> options =
                offered.stream()
                        .map(it ->
                                SelectOption.of(Quote.cut(it.label(), 100), it.channel().getId())
                                        .withDefault(chosen.contains(it.target())))
                        .toList();
        return StringSelectMenu.create(WHERE)
                .addOptions(options)
                .setRequiredRange(1, options.size())
                .build();
    }

    private static StringSelectMenu ping(Texts texts, @Nullable Content before) {
        Ping chosen = before == null ? Ping.NOBODY : before.ping();
        StringSelectMenu.Builder menu = StringSelectMenu.create(PING);
        for (Ping ping : Ping.values()) {
            String value = ping.name().toLowerCase(Locale.ROOT);
            menu.addOptions(
                    SelectOption.of(texts.get("ping." + value), value).withDefault(ping == chosen));
        }
        return menu.build();
    }

    private static TextInput when(@Nullable Content before) {
        TextInput.Builder input =
                TextInput.create(WHEN, TextInputStyle.SHORT).setRequired(false).setMaxLength(60);
        String moment = before == null ? null : moment(before);
        return moment == null ? input.build() : input.setValue(moment).build();
    }

    /** A day that was named by its distance is another one when the form is opened another day. */
    private static @Nullable String moment(Content before) {
        LocalDateTime local = before.localTime();
        return local == null ? before.moment() : MOMENT.format(local);
    }
}
