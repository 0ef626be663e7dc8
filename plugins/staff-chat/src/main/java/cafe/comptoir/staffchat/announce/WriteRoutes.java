package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.ModalContext;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.StaffChatConfig;
import cafe.comptoir.staffchat.announce.AnnounceDesk.Published;
import cafe.comptoir.staffchat.announce.AnnounceDesk.Wish;
import cafe.comptoir.staffchat.announce.AnnounceForm.About;
import cafe.comptoir.staffchat.announce.Announcement.Content;
import cafe.comptoir.staffchat.announce.Announcement.Status;
import cafe.comptoir.staffchat.staff.Staff;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** From the form over the preview to what everybody sees. */
final class WriteRoutes {

    private final PluginDatabase database;
    private final AnnouncementStore store;
    private final Drafts drafts;
    private final AnnounceDesk desk;
    private final AnnounceForm form;
    private final Preview preview;
    private final Channels channels;
    private final Staff staff;
    private final Config<StaffChatConfig> config;

    @Inject
    WriteRoutes(
            PluginDatabase database,
            AnnouncementStore store,
            Drafts drafts,
            AnnounceDesk desk,
            AnnounceForm form,
            Preview preview,
            Channels channels,
            Staff staff,
            Config<StaffChatConfig> config) {
        this.database = database;
        this.store = store;
        this.drafts = drafts;
        this.desk = desk;
        this.form = form;
        this.preview = preview;
        this.channels = channels;
        this.staff = staff;
        this.config = config;
    }

    void register(Registrar on, SlashRoutes announce) {
        Access authors = staff.announcers();
        announce.sub("write", Ack.MODAL, authors, this::write);
        announce.sub("edit", Ack.MODAL, authors, this::edit);
        on.modal(AnnounceForm.ROUTE, Ack.EPHEMERAL, authors, this::filledIn);
        on.button(Preview.CHANGE, Ack.MODAL, authors, this::change);
        on.button(Preview.DISCARD, Ack.EDIT, authors, this::discard);
        onPublish(on, Preview.PUBLISH, new Wish(false, false));
        onPublish(on, Preview.PUBLISH_PUBLICLY, new Wish(true, false));
        onPublish(on, Preview.PUBLISH_ANEW, new Wish(false, true));
        onPublish(on, Preview.PUBLISH_PUBLICLY_ANEW, new Wish(true, true));
    }

    private void onPublish(Registrar on, String button, Wish wish) {
        on.button(button, Ack.EDIT, staff.announcers(), context -> publish(context, wish));
    }

    private void write(SlashContext context) {
        Texts texts = context.texts();
        if (channels.offered().isEmpty()) {
            context.reply(texts.get("announce.no-channels"));
            return;
        }
        Duration remindAfter =
                context.integer("reminder")
                        .map(Duration::ofHours)
                        .orElseGet(() -> config.get().announcements().remindAfter());
        context.open(form.modal(texts, new About(0, 0, remindAfter), null, false));
    }

    private void edit(SlashContext context) {
        long number = context.integer(ListRoutes.OPTION).orElse(0L);
        Optional<Announcement> found =
                database.read(tx -> store.find(tx, number))
                        .filter(it ->
                                it.status() == Status.POSTED || it.status() == Status.SCHEDULED);
        if (found.isEmpty()) {
            context.reply(context.texts().get("announce.unknown", Long.toString(number)));
            return;
        }
        Announcement announcement = found.get();
        context.open(
                form.modal(
                        context.texts(),
                        new About(0, number, announcement.remindAfter()),
                        announcement.content(),
                        announcement.status() == Status.POSTED));
    }

    private void change(ButtonContext context) {
        Optional<Announcement> found = drafts.find(context.person(), context.arguments().number(0));
        if (found.isEmpty()) {
            context.reply(context.texts().get("announce.used"));
            return;
        }
        Announcement draft = found.get();
        Long replaces = draft.replaces();
        About about =
                new About(draft.number(), replaces == null ? 0 : replaces, draft.remindAfter());
        context.open(
                form.modal(context.texts(), about, draft.content(), drafts.changesPosted(draft)));
    }

    private void filledIn(ModalContext context) {
        About about = About.of(context.arguments());
        Content content = form.content(context);
        Optional<Announcement> draft =
                about.draft() != 0
                        ? drafts.change(context.person(), about.draft(), content)
                        : about.replaces() != 0
                                ? drafts.beginChange(context.person(), about.replaces(), content)
                                : Optional.of(
                                        drafts.begin(
                                                context.person(), content, about.remindAfter()));
        if (draft.isPresent()) {
            context.reply(preview.message(context.texts(), draft.get()));
        } else {
            context.reply(context.texts().get("announce.used"));
        }
    }

    private void discard(ButtonContext context) {
        drafts.discard(context.person(), context.arguments().number(0));
        edit(context, context.texts().get("announce.discarded"));
    }

    private void publish(ButtonContext context, Wish wish) {
        Texts texts = context.texts();
        long draft = context.arguments().number(0);
        int revision = Math.toIntExact(context.arguments().number(1));
        switch (desk.publish(context.person(), draft, revision, wish)) {
            case Published.Posted(Announcement posted) ->
                    edit(context, texts.get("announce.posted", number(posted), where(posted)));
            case Published.Scheduled(Announcement scheduled, Instant when) ->
                    edit(
                            context,
                            texts.get(
                                    "announce.scheduled",
                                    number(scheduled),
                                    preview.when(texts, when)));
            case Published.Changed(Announcement changed) ->
                    edit(
                            context,
                            texts.get(
                                    wish.anew() ? "announce.changed-anew" : "announce.changed",
                                    number(changed)));
            case Published.AskAgain(Announcement asked) ->
                    context.edit(
                            MessageEditData.fromCreateData(
                                    preview.askAgain(texts, asked, wish.anew())));
            case Published.LookAgain(Announcement changed) ->
                    context.edit(MessageEditData.fromCreateData(preview.message(texts, changed)));
            case Published.Gone() -> edit(context, texts.get("announce.used"));
        }
    }

    private static String number(Announcement announcement) {
        return Long.toString(announcement.number());
    }

    private String where(Announcement announcement) {
        return String.join(
                ", ",
                announcement.content().targets().stream()
                        .map(target -> Quote.line(channels.label(target), 200))
                        .toList());
    }

    private static void edit(ButtonContext context, String words) {
        context.edit(
                new MessageEditBuilder()
                        .setReplace(true)
                        .setContent(words)
                        .setAllowedMentions(List.of())
                        .build());
    }
}
