package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.i18n.PermissionNames;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.staffchat.announce.Announcement.Content;
import cafe.comptoir.staffchat.announce.Announcement.Target;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What an author sees before anybody else does. */
final class Preview {

    static final String PUBLISH = "publish";
    static final String PUBLISH_PUBLICLY = "publish-publicly";
    static final String PUBLISH_ANEW = "publish-anew";
    static final String PUBLISH_PUBLICLY_ANEW = "publish-publicly-anew";
    static final String CHANGE = "change";
    static final String DISCARD = "discard";

    private final AnnouncementCard card;
    private final Drafts drafts;
    private final Channels channels;
    private final Moments moments;
    private final ComponentIds ids;

    @Inject
    Preview(
            AnnouncementCard card,
            Drafts drafts,
            Channels channels,
            Moments moments,
            ComponentIds ids) {
        this.card = card;
        this.drafts = drafts;
        this.channels = channels;
        this.moments = moments;
        this.ids = ids;
    }

    MessageCreateData message(Texts texts, Announcement draft) {
        List<Button> buttons = new ArrayList<>();
        if (!isUnfit(draft)) {
            buttons.add(publishButton(texts, draft));
        }
        if (canBeReadAgain(draft)) {
            String id = ids.id(PUBLISH_ANEW, draft.number(), draft.revision());
            buttons.add(Button.primary(id, texts.get("button.save-anew")));
        }
        buttons.add(changeButton(texts, draft));
        buttons.add(discardButton(texts, draft));
        return new MessageCreateBuilder()
                .setContent(String.join("\n", lines(texts, draft)))
                .setEmbeds(card.embed(texts, draft).build())
                .setComponents(ActionRow.of(buttons))
                .setAllowedMentions(List.of())
                .build();
    }

    private boolean canBeReadAgain(Announcement draft) {
        return !draft.companyTargets().isEmpty() && drafts.changesPosted(draft);
    }

    /**
     * Returns the second question, before customers read it.
     *
     * @param anew whether the staff is to read it again
     */
    MessageCreateData askAgain(Texts texts, Announcement draft, boolean anew) {
        String where =
                draft.content().targets().stream()
                        .filter(Target::isPublic)
                        .map(channels::label)
                        .collect(Collectors.joining(", "));
        String when =
                draft.content().localTime() == null ? "" : "\n" + timeLine(texts, draft.content());
        return new MessageCreateBuilder()
                .setContent(texts.get("preview.public", Quote.line(where, 500)) + when)
                .setEmbeds(card.embed(texts, draft).build())
                .setComponents(
                        ActionRow.of(
                                Button.danger(
                                        ids.id(
                                                anew ? PUBLISH_PUBLICLY_ANEW : PUBLISH_PUBLICLY,
                                                draft.number(),
                                                draft.revision()),
                                        texts.get("button.publish-publicly")),
                                changeButton(texts, draft),
                                discardButton(texts, draft)))
                .setAllowedMentions(List.of())
                .build();
    }

    /** Returns a moment by the café's clocks. */
    String when(Texts texts, Instant moment) {
        String local =
                DateTimeFormatter.ofPattern(texts.get("time.pattern"), texts.locale())
                        .format(moments.local(moment));
        return local + " (" + TimeFormat.RELATIVE.format(moment) + ")";
    }

    private Button publishButton(Texts texts, Announcement draft) {
        String key =
                draft.replaces() != null
                        ? "button.save"
                        : draft.content().localTime() == null
                                ? "button.publish"
                                : "button.schedule";
        return Button.success(ids.id(PUBLISH, draft.number(), draft.revision()), texts.get(key));
    }

    private Button changeButton(Texts texts, Announcement draft) {
        return Button.secondary(ids.id(CHANGE, draft.number()), texts.get("button.change"));
    }

    private Button discardButton(Texts texts, Announcement draft) {
        return Button.secondary(ids.id(DISCARD, draft.number()), texts.get("button.discard"));
    }

    private boolean isUnfit(Announcement draft) {
        LocalDateTime local = draft.content().localTime();
        return draft.content().isUnclear()
                || draft.content().targets().isEmpty()
                || (draft.replaces() == null && cannotBePosted(draft))
                || (local != null && moments.isPast(local));
    }

    private List<String> lines(Texts texts, Announcement draft) {
        Content content = draft.content();
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("preview.title"));
        String where =
                content.targets().stream()
                        .map(target -> (target.isPublic() ? "🌍 " : "🏠 ") + channels.label(target))
                        .collect(Collectors.joining(", "));
        lines.add(texts.get("preview.where", Quote.line(where, 500)));
        if (drafts.changesPosted(draft)) {
            lines.add(
                    texts.get(
                            draft.companyTargets().isEmpty()
                                    ? "preview.change"
                                    : "preview.change-or-anew"));
            return lines;
        }
        lines.addAll(forbidden(texts, draft));
        String ping = content.ping().name().toLowerCase(Locale.ROOT);
        lines.add(texts.get("preview.ping", texts.get("ping." + ping)));
        lines.add(timeLine(texts, content));
        if (!draft.companyTargets().isEmpty()) {
            long hours = draft.remindAfter().toHours();
            lines.add(
                    hours == 0
                            ? texts.get("preview.no-reminder")
                            : texts.get("preview.reminder", Long.toString(hours)));
        }
        return lines;
    }

    private boolean cannotBePosted(Announcement draft) {
        return draft.content().targets().stream().anyMatch(it -> !channels.missing(it).isEmpty());
    }

    /** Returns a line for each channel in which the bot may not post. */
    private List<String> forbidden(Texts texts, Announcement draft) {
        return draft.content().targets().stream()
                .filter(target -> !channels.missing(target).isEmpty())
                .map(target -> {
                    String names =
                            channels.missing(target).stream()
                                    .map(it -> PermissionNames.in(texts.locale(), it))
                                    .collect(Collectors.joining(", "));
                    String where = Quote.line(channels.label(target), 200);
                    return texts.get("preview.forbidden", where, names);
                })
                .toList();
    }

    private String timeLine(Texts texts, Content content) {
        LocalDateTime local = content.localTime();
        if (content.isUnclear()) {
            return texts.get("preview.unclear", Quote.line(String.valueOf(content.moment()), 100));
        }
        if (local == null) {
            return texts.get("preview.now");
        }
        String when = when(texts, moments.instant(local));
        return texts.get(moments.isPast(local) ? "preview.past" : "preview.when", when);
    }
}
