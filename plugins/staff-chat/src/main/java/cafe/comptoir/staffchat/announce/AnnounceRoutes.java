package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.announce.AnnounceDesk.Withdrawn;
import cafe.comptoir.staffchat.announce.Announcement.Status;
import cafe.comptoir.staffchat.staff.Staff;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;

/** Announcements, for the plugin: the command, reading, withdrawing, and the jobs. */
public final class AnnounceRoutes {

    private static final Option WHICH = Option.integer(ListRoutes.OPTION).mandatory().completed();
    private static final SlashCommand ANNOUNCE =
            SlashCommand.of("announce", ServerKind.COMPANY)
                    .sub("write", Option.integer("reminder").between(0, 720))
                    .sub("list")
                    .sub("readers", WHICH)
                    .sub("edit", WHICH)
                    .sub("withdraw", WHICH);
    private static final String WITHDRAW = "withdraw";
    private static final String KEEP = "withdraw-not";

    private final WriteRoutes write;
    private final ListRoutes list;
    private final AnnounceDesk desk;
    private final Readers readers;
    private final PostAnnouncement post;
    private final RemindReaders remind;
    private final PluginDatabase database;
    private final AnnouncementStore store;
    private final ComponentIds ids;
    private final Staff staff;

    @Inject
    AnnounceRoutes(
            WriteRoutes write,
            ListRoutes list,
            AnnounceDesk desk,
            Readers readers,
            PostAnnouncement post,
            RemindReaders remind,
            PluginDatabase database,
            AnnouncementStore store,
            ComponentIds ids,
            Staff staff) {
        this.write = write;
        this.list = list;
        this.desk = desk;
        this.readers = readers;
        this.post = post;
        this.remind = remind;
        this.database = database;
        this.store = store;
        this.ids = ids;
        this.staff = staff;
    }

    public void register(Registrar on) {
        SlashRoutes announce = on.slash(ANNOUNCE);
        write.register(on, announce);
        list.register(announce);
        announce.sub("withdraw", Ack.EPHEMERAL, staff.announcers(), this::askIfSure);
        on.button(WITHDRAW, Ack.EDIT, staff.announcers(), this::withdraw);
        on.button(KEEP, Ack.EDIT, staff.announcers(), this::keep);
        on.button(AnnouncementCard.READ, Ack.EPHEMERAL, staff.access(), this::read);
        on.event(MessageDeleteEvent.class, event -> desk.deletedByHand(event.getMessageIdLong()));
        on.event(
                MessageBulkDeleteEvent.class,
                event ->
                        event.getMessageIds()
                                .forEach(id -> desk.deletedByHand(Long.parseUnsignedLong(id))));
        on.job(AnnounceJobs.PUBLISH, job -> desk.publishDue(AnnounceJobs.numberOf(job)));
        on.job(AnnounceJobs.POST, post::post);
        on.job(AnnounceJobs.REMIND, remind::remind);
        on.job(AnnounceJobs.UNREMIND, remind::unremind);
    }

    /** Sets the timers by the café's clocks of today. */
    public void setTimers() {
        desk.setTimers();
    }

    private void read(ButtonContext context) {
        String key =
                switch (readers.note(context.person(), context.arguments().number(0))) {
                    case DONE -> "read.done";
                    case BEFORE -> "read.before";
                    case GONE -> "read.gone";
                };
        context.reply(context.texts().get(key));
    }

    private void askIfSure(SlashContext context) {
        Texts texts = context.texts();
        long number = context.integer(ListRoutes.OPTION).orElse(0L);
        Optional<Announcement> found =
                database.read(tx -> store.find(tx, number))
                        .filter(it ->
                                it.status() == Status.POSTED || it.status() == Status.SCHEDULED);
        if (found.isEmpty()) {
            context.reply(texts.get("announce.unknown", Long.toString(number)));
            return;
        }
        String title = Quote.line(found.get().content().title(), 200);
        context.reply(
                new MessageCreateBuilder()
                        .setContent(
                                texts.get(
                                        found.get().status() == Status.POSTED
                                                ? "withdraw.sure"
                                                : "withdraw.sure-scheduled",
                                        Long.toString(number),
                                        title))
                        .setComponents(
                                ActionRow.of(
                                        Button.danger(
                                                ids.id(WITHDRAW, number),
                                                texts.get("button.withdraw")),
                                        Button.secondary(
                                                ids.id(KEEP, number), texts.get("button.keep"))))
                        .setAllowedMentions(List.of())
                        .build());
    }

    private void withdraw(ButtonContext context) {
        Texts texts = context.texts();
        long number = context.arguments().number(0);
        String words =
                switch (desk.withdraw(number)) {
                    case Withdrawn.Done(Announcement _) ->
                            texts.get("withdraw.done", Long.toString(number));
                    case Withdrawn.Before() -> texts.get("withdraw.before", Long.toString(number));
                    case Withdrawn.Unknown() ->
                            texts.get("announce.unknown", Long.toString(number));
                };
        edit(context, words);
    }

    private void keep(ButtonContext context) {
        String number = Long.toString(context.arguments().number(0));
        edit(context, context.texts().get("withdraw.kept", number));
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
